import { beforeAll, describe, it } from 'vitest';
import { skipAfterFailure } from '../../examples/full-stack/test/skip-after-failure.ts';
import { type User, simulateUser } from '../../examples/full-stack/test/user.ts';
import { type Step, createLimitStep, listSteps } from './walk-two-factor.ts';
import type { WalkedProvider } from './walked-provider.ts';

/**
 * Walks through the wizard and the challenge of a provider in Chromium, with a real server. A
 * second server has the limits of production.
 */
export function describeWalk(provider: WalkedProvider): void {
  const ways: { name: string; isLimited: boolean; steps: Step[] }[] = [
    { name: provider.name, isLimited: false, steps: listSteps(provider) },
    {
      name: `${provider.name} with the limits of production`,
      isLimited: true,
      steps: [createLimitStep(provider)],
    },
  ];

  describe.each(ways.map((way) => [way.name, way] as const))(
    '%s',
    (_name, { isLimited, steps }) => {
      skipAfterFailure();

      let user: User;

      beforeAll(async () => {
        const { tab, close } = await provider.open({ isLimited });
        user = simulateUser(tab);
        return close;
      });

      it.each(steps.map(({ title, walk }) => [title, walk] as const))('%s', (_title, walk) =>
        walk(user),
      );
    },
  );
}
