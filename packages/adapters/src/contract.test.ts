import { parseKeyUri } from '@tessera/core';
import { describe, expect, it } from 'vitest';
import { WireError } from './test/create-wire.ts';
import { ISSUER } from './test/double.ts';
import { PROVIDERS, thatCan, thatCannot } from './test/providers.ts';
import {
  WRONG_CODE,
  readFailure,
  readSecret,
  readStatus,
  start,
  verify,
  verifyRight,
} from './test/use-double.ts';

const { signal } = new AbortController();

describe('setup', () => {
  it.each(PROVIDERS)(
    '$name has the whole issuer in its key URI, or leaves it out.',
    async (provider) => {
      const enrollment = await start(await provider.create());
      expect(readSecret(enrollment)).toMatch(/^[A-Z2-7]{16,}$/);
      const { issuer = ISSUER } = enrollment.keyUri ? parseKeyUri(enrollment.keyUri) : {};
      expect(issuer).toBe(ISSUER);
    },
  );

  it.each(thatCan('startRequest'))('$name creates one key for a setup.', async (provider) => {
    const double = await provider.create();
    await start(double);
    const { startRequest } = provider;
    expect(double.wire.requests.filter((name) => name === startRequest)).toHaveLength(1);
  });

  it.each(PROVIDERS)(
    '$name refuses a wrong code, and the right one turns two-factor on.',
    async (provider) => {
      const double = await provider.create();
      const enrollment = await start(double);
      const error = await readFailure(verify(double, enrollment, WRONG_CODE), [
        readSecret(enrollment),
      ]);
      expect(error).toMatchObject({ type: 'invalid-code' });
      expect(await readStatus(double)).toMatchObject({ enrolled: false });
      await verifyRight(double, enrollment);
      expect(await readStatus(double)).toMatchObject({ enrolled: true });
    },
  );

  it.each(thatCan('refusesAsData'))(
    '$name refuses a wrong code with the status 200.',
    async (provider) => {
      const double = await provider.create();
      const enrollment = await start(double);
      await readFailure(verify(double, enrollment, WRONG_CODE));
      expect(double.wire.statuses.at(-1)).toBe(200);
    },
  );

  it.each(PROVIDERS)(
    '$name gets the requests of a right code in their order.',
    async (provider) => {
      const double = await provider.create();
      const enrollment = await start(double);
      double.wire.requests.length = 0;
      await verifyRight(double, enrollment);
      expect(double.wire.requests).toEqual(provider.verifyRequests);
    },
  );

  it.each(thatCan('expires'))(
    '$name says that a setup is gone, which is not a wrong code.',
    async (provider) => {
      const double = await provider.create();
      const enrollment = await start(double);
      await double.expire!();
      expect(await readFailure(verifyRight(double, enrollment))).toMatchObject({
        type: 'enrollment-expired',
      });
    },
  );

  it.each(PROVIDERS)('$name limits requests.', async (provider) => {
    const double = await provider.create();
    const enrollment = await start(double);
    double.limit();
    expect(await readFailure(verifyRight(double, enrollment))).toMatchObject({
      type: 'rate-limited',
    });
  });

  it.each(thatCan('wait'))(
    '$name says how long to wait after too many requests.',
    async (provider) => {
      const double = await provider.create();
      const enrollment = await start(double);
      double.limit();
      const { retryAt } = (await readFailure(verifyRight(double, enrollment))) as {
        retryAt: number;
      };
      const seconds = (retryAt - Date.now()) / 1000;
      expect(seconds).toBeGreaterThan(Number(provider.wait) - 5);
      expect(seconds).toBeLessThanOrEqual(Number(provider.wait));
    },
  );

  it.each(PROVIDERS)('$name without a connection is an error of the network.', async (provider) => {
    const double = await provider.create();
    const enrollment = await start(double);
    double.wire.isOffline = true;
    const network = { type: 'network' };
    expect(await readFailure(verifyRight(double, enrollment))).toMatchObject(network);
    expect(await readFailure(readStatus(double))).toMatchObject(network);
  });

  it.each(PROVIDERS)(
    '$name tells in its status that a code was right if the answer got lost.',
    async (provider) => {
      const double = await provider.create();
      const enrollment = await start(double);
      double.wire.lostAnswer = provider.verifyRequests.at(-1);
      const error = await readFailure(verifyRight(double, enrollment), [readSecret(enrollment)]);
      expect(error).toMatchObject({ type: 'network' });
      double.wire.lostAnswer = undefined;
      expect(await readStatus(double)).toMatchObject({ enrolled: true });
    },
  );

  it.each(thatCan('retriesSecond'))(
    '$name gets only the second request of a right code again.',
    async (provider) => {
      const double = await provider.create();
      const [first, second] = provider.verifyRequests;
      const enrollment = await start(double);
      double.wire.refuse = (name) => (name === second ? new WireError(400) : undefined);
      await readFailure(verifyRight(double, enrollment), [readSecret(enrollment)]);
      double.wire.refuse = undefined;
      double.wire.requests.length = 0;
      await verifyRight(double, enrollment);
      expect(double.wire.requests).not.toContain(first);
      expect(double.wire.requests).toContain(second);
      expect(await readStatus(double)).toMatchObject({ enrolled: true });
    },
  );

  it.each(PROVIDERS)('$name gets no request after the setup was aborted.', async (provider) => {
    const double = await provider.create();
    double.wire.requests.length = 0;
    await expect(start(double, { signal: AbortSignal.abort() })).rejects.toHaveProperty(
      'name',
      'AbortError',
    );
    expect(double.wire.requests).toEqual([]);
  });

  it.each(thatCan('startRequest'))(
    '$name gets no second request after the first was aborted.',
    async (provider) => {
      const double = await provider.create();
      double.wire.requests.length = 0;
      const controller = new AbortController();
      double.wire.onRequest = () => controller.abort();
      await start(double, { signal: controller.signal }).catch(() => undefined);
      expect(double.wire.requests).toHaveLength(1);
    },
  );

  it.each(thatCan('cancels'))('$name discards a setup that was canceled.', async (provider) => {
    const double = await provider.create();
    const enrollment = await start(double);
    await double.adapter.cancel!(enrollment);
    await readFailure(verifyRight(double, enrollment));
    expect(await readStatus(double)).toMatchObject({ enrolled: false });
  });

  it.each(thatCannot('cancels'))('$name has nothing to cancel.', async (provider) => {
    const { adapter } = await provider.create();
    expect(adapter.cancel).toBe(undefined);
  });

  it.each(PROVIDERS)(
    '$name keeps a setup that has begun when it is asked for the status.',
    async (provider) => {
      const double = await provider.create();
      const enrollment = await start(double);
      await readStatus(double);
      await readStatus(double);
      await verifyRight(double, enrollment);
      expect(await readStatus(double)).toMatchObject({ enrolled: true });
    },
  );

  it.each(PROVIDERS)('$name turns two-factor off.', async (provider) => {
    const double = await provider.create();
    await verifyRight(double, await start(double));
    const proof = double.demandProof?.().right ?? double.proof;
    await double.adapter.disable!({ signal, proof });
    expect(await readStatus(double)).toMatchObject({ enrolled: false });
  });
});

describe('recovery codes', () => {
  it.each(thatCan('codes'))(
    '$name has the first recovery codes at one moment.',
    async (provider) => {
      const double = await provider.create();
      const { adapter, proof } = double;
      const enrollment = await start(double);
      const result = (await verifyRight(double, enrollment)) as { recoveryCodes?: string[] } | null;
      const early = enrollment.recoveryCodes ?? result?.recoveryCodes;
      const input = { enrollment: { handle: enrollment.handle }, signal, proof };
      const codes = early ?? (await adapter.recoveryCodes!(input));
      expect(codes.length).toBeGreaterThan(0);
      expect({
        start: enrollment.recoveryCodes?.length ?? 0,
        verify: result?.recoveryCodes?.length ?? 0,
        after: early ? 0 : codes.length,
      }).toEqual({ start: 0, verify: 0, after: 0, [provider.codes as string]: codes.length });
      await adapter.confirmRecoveryCodes?.({ codes, ...input });
    },
  );

  it.each(thatCan('renewsCodes'))('$name makes new recovery codes.', async (provider) => {
    const double = await provider.create();
    const { adapter, proof } = double;
    await verifyRight(double, await start(double));
    const codes = await adapter.recoveryCodes!({ signal, proof });
    await adapter.confirmRecoveryCodes?.({ codes, signal, proof });
    const again = double.demandProof?.().right ?? proof;
    const others = await adapter.recoveryCodes!({ signal, proof: again });
    expect(others.length).toBeGreaterThan(0);
    expect(others).not.toEqual(codes);
  });

  it.each(thatCannot('renewsCodes'))('$name makes no new recovery codes.', async (provider) => {
    const { adapter } = await provider.create();
    expect(adapter.recoveryCodes).toBe(undefined);
  });

  it.each(thatCannot('codes'))('$name has no recovery codes.', async (provider) => {
    const double = await provider.create();
    const { recoveryCodes } = await start(double);
    expect([double.adapter.recoveryCodes, recoveryCodes]).toEqual([undefined, undefined]);
  });
});

describe('proof', () => {
  it.each(thatCan('proves'))(
    '$name tells a wrong proof apart from a missing one.',
    async (provider) => {
      const double = await provider.create();
      const { intent, right, wrong, ...proving } = await double.prove!();
      const { attempt = (proof?: object) => start(double, { intent, proof }) } = proving;
      const secrets = [wrong.password, wrong.code];
      expect(await readFailure(attempt())).toMatchObject({ type: 'reauthentication-required' });
      expect(await readFailure(attempt(wrong), secrets)).toMatchObject({
        type: 'reauthentication-failed',
      });
      expect(await attempt(right)).toBeTypeOf('object');
    },
  );

  it.each(thatCannot('proves'))(
    '$name does not let the wizard ask for a proof.',
    async (provider) => {
      const { adapter } = await provider.create();
      expect(['redirect', undefined]).toContain(adapter.reauthentication?.kind);
    },
  );
});
