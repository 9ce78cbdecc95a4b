import { generateTotp } from '@tessera/core';
import type { SetupIntent, TwoFactorAuthenticator, TwoFactorProof } from '@tessera/react';
import { describe, expect, it } from 'vitest';
import { WireError } from './test/create-wire.ts';
import type { Double } from './test/double.ts';
import { thatCan, thatCannot } from './test/providers.ts';
import { readFailure, readSecret, readStatus, start, verifyRight } from './test/use-double.ts';

const { signal } = new AbortController();
const REQUIRED = { type: 'reauthentication-required' };

/** Sets up an authenticator with a name. */
async function enroll(
  double: Double,
  intent: SetupIntent,
  name: string,
  replaces?: TwoFactorAuthenticator,
): Promise<void> {
  const enrollment = await start(double, { intent, name, replaces });
  const code = generateTotp({ secret: readSecret(enrollment) });
  const { adapter, proof } = double;
  await adapter.verify({ code, enrollment, intent, name, replaces, proof, signal });
}

/** Returns the authenticator with this name. */
async function find(double: Double, name: string): Promise<TwoFactorAuthenticator> {
  const { authenticators = [] } = await readStatus(double);
  return authenticators.find((authenticator) => authenticator.name === name)!;
}

async function readNames(double: Double): Promise<(string | undefined)[]> {
  const { authenticators = [] } = await readStatus(double);
  return authenticators.map(({ name }) => name);
}

describe('several authenticators', () => {
  it.each(thatCan('removeRequest'))(
    '$name lists the authenticators of an account by their names.',
    async ({ create }) => {
      const double = await create();
      await enroll(double, 'enroll', 'Phone');
      await enroll(double, 'add', 'Tablet');
      expect(await readStatus(double)).toMatchObject({
        authenticators: [{ name: 'Phone' }, { name: 'Tablet' }],
        canAdd: true,
        canReplace: true,
      });
    },
  );

  it.each(thatCan('removeRequest'))(
    '$name replaces the authenticator that the user has chosen.',
    async ({ create }) => {
      const double = await create();
      await enroll(double, 'enroll', 'Phone');
      await enroll(double, 'add', 'Tablet');
      await enroll(double, 'replace', 'New phone', await find(double, 'Phone'));
      expect(await readNames(double)).toEqual(['Tablet', 'New phone']);
    },
  );

  it.each(thatCan('removeRequest'))(
    '$name takes a right code also if the old authenticator cannot be removed.',
    async ({ create, removeRequest }) => {
      const double = await create();
      await enroll(double, 'enroll', 'Phone');
      const replaces = await find(double, 'Phone');
      double.wire.refuse = (name) =>
        name.startsWith(removeRequest as string) ? new WireError(500) : undefined;
      await enroll(double, 'replace', 'New phone', replaces);
      expect(await readNames(double)).toEqual(['Phone', 'New phone']);
    },
  );

  it.each(thatCan('removeRequest'))(
    '$name keeps every authenticator if the user has chosen none to replace.',
    async ({ create }) => {
      const double = await create();
      await enroll(double, 'enroll', 'Phone');
      await enroll(double, 'add', 'Tablet');
      await enroll(double, 'replace', 'New phone');
      expect(await readNames(double)).toEqual(['Phone', 'Tablet', 'New phone']);
    },
  );

  it.each(thatCan('removeRequest'))(
    '$name removes one authenticator, and the last one turns two-factor off.',
    async ({ create }) => {
      const double = await create();
      await enroll(double, 'enroll', 'Phone');
      await enroll(double, 'add', 'Tablet');
      await double.adapter.remove!({ authenticator: await find(double, 'Phone'), signal });
      expect(await readNames(double)).toEqual(['Tablet']);
      await double.adapter.remove!({ authenticator: await find(double, 'Tablet'), signal });
      expect(await readStatus(double)).toMatchObject({ enrolled: false, authenticators: [] });
    },
  );

  it.each(thatCan('removeRequest'))(
    '$name has removed what another tab has removed before.',
    async ({ create }) => {
      const double = await create();
      await enroll(double, 'enroll', 'Phone');
      await enroll(double, 'add', 'Tablet');
      const authenticator = await find(double, 'Phone');
      await double.adapter.remove!({ authenticator, signal });
      await double.adapter.remove!({ authenticator, signal });
      expect(await readNames(double)).toEqual(['Tablet']);
    },
  );

  it.each(thatCan('removeRequest').filter(({ proves }) => proves === true))(
    '$name wants a proof before it removes an authenticator.',
    async ({ create }) => {
      const double = await create();
      await enroll(double, 'enroll', 'Phone');
      const authenticator = await find(double, 'Phone');
      const { right, wrong } = double.demandProof!();
      const remove = (proof?: TwoFactorProof) =>
        double.adapter.remove!({ authenticator, proof, signal });
      expect(await readFailure(remove())).toMatchObject(REQUIRED);
      expect(await readFailure(remove(wrong), Object.values(wrong) as string[])).toMatchObject({
        type: 'reauthentication-failed',
      });
      expect(await readStatus(double)).toMatchObject({ enrolled: true });
      await remove(right);
      expect(await readStatus(double)).toMatchObject({ enrolled: false });
    },
  );

  it.each(thatCan('removeRequest'))(
    '$name tells in its status that an authenticator was removed if the answer got lost.',
    async ({ create, removeRequest }) => {
      const double = await create();
      await enroll(double, 'enroll', 'Phone');
      const authenticator = await find(double, 'Phone');
      double.wire.onRequest = () => {
        const sent = double.wire.requests.at(-1);
        double.wire.lostAnswer = sent?.startsWith(removeRequest as string) ? sent : undefined;
      };
      const removed = double.adapter.remove!({ authenticator, signal });
      expect(await readFailure(removed)).toMatchObject({ type: 'network' });
      double.wire.onRequest = undefined;
      double.wire.lostAnswer = undefined;
      expect(await readStatus(double)).toMatchObject({ enrolled: false });
    },
  );

  it.each(thatCannot('removeRequest'))(
    '$name offers neither to add nor to remove an authenticator.',
    async ({ create }) => {
      const double = await create();
      expect(double.adapter.remove).toBe(undefined);
      expect((await readStatus(double)).canAdd ?? false).toBe(false);
    },
  );
});

describe('names', () => {
  it.each(thatCan('renames'))('$name gives an authenticator another name.', async ({ create }) => {
    const double = await create();
    await enroll(double, 'enroll', 'Phone');
    await enroll(double, 'add', 'Tablet');
    const authenticator = await find(double, 'Phone');
    await double.adapter.rename!({ authenticator, name: 'Old phone', signal });
    expect(await readNames(double)).toEqual(['Old phone', 'Tablet']);
  });

  it.each(thatCan('renames'))(
    '$name does not call an authenticator that is gone a setup that has expired.',
    async ({ create }) => {
      const double = await create();
      await enroll(double, 'enroll', 'Phone');
      const authenticator = await find(double, 'Phone');
      await double.adapter.remove!({ authenticator, signal });
      const renamed = double.adapter.rename!({ authenticator, name: 'Old phone', signal });
      expect(await readFailure(renamed)).toMatchObject({ type: 'unknown' });
    },
  );

  it.each(thatCannot('renames'))('$name does not offer another name.', async ({ create }) => {
    expect((await create()).adapter.rename).toBe(undefined);
  });
});

describe('recovery codes that are left', () => {
  /** Sets two-factor up. Returns its recovery codes. */
  async function enrollWithCodes(double: Double): Promise<readonly string[]> {
    const { adapter, proof } = double;
    const enrollment = await start(double);
    await verifyRight(double, enrollment);
    const input = { enrollment: { handle: enrollment.handle }, proof, signal };
    const codes = await adapter.recoveryCodes!(input);
    await adapter.confirmRecoveryCodes?.({ codes, ...input });
    return codes;
  }

  it.each(thatCan('viewsCodes'))(
    '$name shows them as often as the user wants, and makes no new ones.',
    async ({ create }) => {
      const double = await create();
      const codes = await enrollWithCodes(double);
      const proof = double.demandProof?.().right;
      expect(await double.adapter.viewRecoveryCodes!({ proof, signal })).toEqual(codes);
      expect(await double.adapter.viewRecoveryCodes!({ proof, signal })).toEqual(codes);
      expect((await readStatus(double)).recoveryCodesLeft ?? codes.length).toBe(codes.length);
    },
  );

  it.each(thatCan('viewsCodes'))(
    '$name has none to show to a user who never had any.',
    async ({ create }) => {
      const { adapter, proof } = await create();
      expect(await adapter.viewRecoveryCodes!({ proof, signal })).toEqual([]);
    },
  );

  it.each(thatCan('viewsCodes').filter(({ proves }) => proves === true))(
    '$name wants a proof before it shows them.',
    async ({ create }) => {
      const double = await create();
      const codes = await enrollWithCodes(double);
      const { right, wrong } = double.demandProof!();
      const view = (proof?: TwoFactorProof) => double.adapter.viewRecoveryCodes!({ proof, signal });
      expect(await readFailure(view())).toMatchObject(REQUIRED);
      expect(await readFailure(view(wrong), Object.values(wrong) as string[])).toMatchObject({
        type: 'reauthentication-failed',
      });
      expect(await view(right)).toEqual(codes);
    },
  );

  it.each(thatCannot('viewsCodes'))('$name does not offer to show any.', async ({ create }) => {
    expect((await create()).adapter.viewRecoveryCodes).toBe(undefined);
  });
});

describe('an aborted request', () => {
  const authenticator = { id: 'id', name: 'Phone' };
  const input = { authenticator, name: 'Tablet', signal: AbortSignal.abort() };

  it.each([
    ...thatCan('removeRequest').map(({ name, create }) => ({
      name,
      create,
      method: 'remove' as const,
    })),
    ...thatCan('renames').map(({ name, create }) => ({ name, create, method: 'rename' as const })),
    ...thatCan('viewsCodes').map(({ name, create }) => ({
      name,
      create,
      method: 'viewRecoveryCodes' as const,
    })),
  ])('$name gets nothing of an aborted $method.', async ({ create, method }) => {
    const { adapter, proof, wire } = await create();
    wire.requests.length = 0;
    await expect(adapter[method]!({ ...input, proof })).rejects.toHaveProperty(
      'name',
      'AbortError',
    );
    expect(wire.requests).toEqual([]);
  });
});
