import { beforeAll, describe, expect, it, vi } from 'vitest';
import { settle } from '../../../../test/fixtures.ts';
import { startSetup } from '../../../../test/setup-controller.ts';
import type { TwoFactorVerifyResult } from '../../adapter/adapter.ts';
import { loadDeferred } from '../load-deferred.ts';
import type { TwoFactorSetupEvent } from '../setup-events.ts';

// Loaded here, so that no test has to wait for them.
beforeAll(async () => {
  await loadDeferred();
  await import('@tessera/core/diagnose-code');
});

describe('TwoFactorSetupEvent', () => {
  it('Events say what the user did, without a secret or a code.', async () => {
    const events: TwoFactorSetupEvent[] = [];
    const verify = vi.fn<() => Promise<TwoFactorVerifyResult>>().mockResolvedValueOnce(false);
    const { controller } = await startSetup({ verify }, { onEvent: (event) => events.push(event) });
    controller.submit('000000');
    await settle();
    controller.submit('123456');
    await settle();
    controller.close();
    expect(events).toEqual([
      { type: 'started' },
      { type: 'submitted' },
      { type: 'rejected', reason: 'invalid-code' },
      { type: 'submitted' },
      { type: 'verified' },
      { type: 'done' },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/\d{6}|[A-Z2-7]{16}/);
  });

  it('An event says on which screen the user canceled.', async () => {
    const onEvent = vi.fn<(event: TwoFactorSetupEvent) => void>();
    const { controller } = await startSetup({}, { onEvent });
    controller.cancel();
    expect(onEvent).toHaveBeenLastCalledWith({ type: 'abandoned', screen: 'scan' });
  });
});
