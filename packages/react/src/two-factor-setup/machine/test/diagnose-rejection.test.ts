import { generateTotp } from '@tessera/core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { OTHER_SECRET, SECRET, settle } from '../../../../test/fixtures.ts';
import { startSetup } from '../../../../test/setup-controller.ts';
import type { TwoFactorAdapter, TwoFactorVerifyResult } from '../../adapter/adapter.ts';
import { loadDeferred } from '../load-deferred.ts';

// Loaded here, so that no test has to wait for it.
beforeAll(async () => void (await loadDeferred()));

/** The middle of a time step. */
const NOW = 56_000_000 * 30_000 + 15_000;

describe('the diagnosis of a rejected code', () => {
  const rejecting = { verify: async (): Promise<TwoFactorVerifyResult> => false };

  it('A diagnosis says how far the clock of the phone is off.', async () => {
    const { controller } = await startSetup(rejecting);
    controller.submit(generateTotp({ secret: SECRET, timestamp: Date.now() - 300_000 }));
    await vi.waitFor(() =>
      expect(controller.getState()).toMatchObject({
        error: { type: 'invalid-code' },
        diagnosis: { cause: 'clock', offset: -300_000 },
      }),
    );
  });

  it('A diagnosis recognizes the code of an expired enrollment.', async () => {
    const start = vi
      .fn<TwoFactorAdapter['start']>()
      .mockResolvedValueOnce({ secret: OTHER_SECRET })
      .mockResolvedValueOnce({ secret: SECRET });
    const { controller } = await startSetup({ ...rejecting, start });
    controller.expire();
    controller.start();
    await settle();
    controller.submit(generateTotp({ secret: OTHER_SECRET }));
    await vi.waitFor(() =>
      expect(controller.getState()).toMatchObject({
        diagnosis: { cause: 'previous-secret', index: 0 },
      }),
    );
  });

  it('A diagnosis recognizes a code that is right for the key on the screen.', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(NOW);
    const { controller } = await startSetup(rejecting);
    controller.submit(generateTotp({ secret: SECRET }));
    await vi.waitFor(() =>
      expect(controller.getState()).toMatchObject({
        error: { type: 'invalid-code' },
        diagnosis: { cause: 'valid' },
      }),
    );
  });

  it('A code of the time step before is not explained, because the backend may accept no such code.', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(NOW);
    const { controller } = await startSetup(rejecting);
    controller.submit(generateTotp({ secret: SECRET, timestamp: NOW - 30_000 }));
    await vi.waitFor(() => expect(controller.getState()).toHaveProperty('error.type'));
    await settle();
    expect(controller.getState()).toMatchObject({
      error: { type: 'invalid-code' },
      diagnosis: undefined,
    });
  });

  it('The next keystroke clears the diagnosis.', async () => {
    const { controller } = await startSetup(rejecting);
    controller.submit(generateTotp({ secret: SECRET, timestamp: Date.now() - 300_000 }));
    await vi.waitFor(() => expect(controller.getState()).toHaveProperty('diagnosis.cause'));
    controller.setCode('1');
    expect(controller.getState()).toMatchObject({ error: undefined, diagnosis: undefined });
  });
});
