import { generateTotp } from '@tessera/core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { OTHER_SECRET, SECRET, settle } from '../../../../test/fixtures.ts';
import { startSetup, waitForAnswer } from '../../../../test/setup-controller.ts';
import type { TwoFactorAdapter } from '../../adapter/adapter.ts';
import { loadDeferred } from '../load-deferred.ts';
import type { TwoFactorSetupEvent } from '../setup-events.ts';

// Loaded here, so that no test has to wait for it.
beforeAll(async () => {
  await loadDeferred();
  await import('@tessera/core/diagnose-code');
});

const NOW = 56_000_000 * 30_000 + 15_000;
/** The right code for this time, with its first two different digits swapped. */
function swapDigits(code: string): string {
  const index = Array.from(code).findIndex((digit, position) => digit !== code[position + 1]);
  return `${code.slice(0, index)}${code[index + 1]}${code[index]}${code.slice(index + 2)}`;
}

const verify = vi.fn<TwoFactorAdapter['verify']>(async () => undefined);
const onEvent = vi.fn<(event: TwoFactorSetupEvent) => void>();

async function start(parts: Partial<TwoFactorAdapter> = {}): ReturnType<typeof startSetup> {
  vi.spyOn(Date, 'now').mockReturnValue(NOW);
  verify.mockClear();
  onEvent.mockClear();
  return startSetup(
    { start: async () => ({ secret: SECRET }), verify, ...parts },
    { checkBeforeSending: true, onEvent },
  );
}
const types = (): string[] => onEvent.mock.calls.map(([{ type }]) => type);

describe('the check of a code before it is sent', () => {
  it.each([
    ['the right code', 0],
    ['a code of a clock that is five minutes slow', -300_000],
    ['a code of another time zone', 3_600_000],
  ])('The wizard sends %s, because the backend decides.', async (_name, offset) => {
    const { controller } = await start();
    controller.submit(generateTotp({ secret: SECRET, timestamp: NOW + offset }));
    await waitForAnswer(controller);
    expect(verify).toHaveBeenCalledOnce();
    expect(types()).toEqual(['started', 'submitted', 'verified']);
  });

  it('A code with swapped digits is not sent, and the user reads why.', async () => {
    const { controller } = await start();
    controller.submit(swapDigits(generateTotp({ secret: SECRET, timestamp: NOW })));
    await waitForAnswer(controller);
    expect(verify).not.toHaveBeenCalled();
    expect(controller.getState()).toMatchObject({
      status: 'scan',
      error: { type: 'invalid-code' },
      diagnosis: { cause: 'swapped-digits' },
    });
    expect(types()).toEqual(['started', 'rejected']);
    controller.submit(generateTotp({ secret: SECRET, timestamp: NOW }));
    await waitForAnswer(controller);
    expect(verify).toHaveBeenCalledOnce();
  });

  it('A code of an earlier key is never sent.', async () => {
    const keys = [{ secret: OTHER_SECRET }, { secret: SECRET }];
    const { controller } = await start({ start: async () => keys.shift()! });
    controller.requestNewKey();
    await settle();
    for (const offset of [0, -30_000]) {
      controller.submit(generateTotp({ secret: OTHER_SECRET, timestamp: NOW + offset }));
      // oxlint-disable-next-line no-await-in-loop -- One code is checked at a time.
      await waitForAnswer(controller);
      expect(controller.getState()).toMatchObject({ diagnosis: { cause: 'previous-secret' } });
    }
    expect(verify).not.toHaveBeenCalled();
  });

  it('A code without any explanation is held back once for each key.', async () => {
    // Two days off: more than the search covers.
    const codes = [0, 30_000].map((offset) =>
      generateTotp({ secret: SECRET, timestamp: NOW + 2 * 86_400_000 + offset }),
    );
    const { controller } = await start();
    controller.submit(codes[0]);
    await waitForAnswer(controller);
    expect(verify).not.toHaveBeenCalled();
    expect(controller.getState()).toMatchObject({ status: 'scan', diagnosis: undefined });
    controller.submit(codes[1]);
    await waitForAnswer(controller);
    expect(verify.mock.calls.map(([{ code }]) => code)).toEqual([codes[1]]);
  });

  it('Without a secret on the page, the wizard sends every code.', async () => {
    const { controller } = await start({ start: async () => ({ qrImage: 'qr.png' }) });
    controller.submit('123456');
    await waitForAnswer(controller);
    expect(verify).toHaveBeenCalledOnce();
  });

  it('A user who cancels during the check sends nothing, and the enrollment is discarded.', async () => {
    const cancel = vi.fn(async () => undefined);
    const { controller } = await start({ cancel });
    controller.submit(generateTotp({ secret: SECRET, timestamp: NOW }));
    controller.cancel();
    await waitForAnswer(controller);
    expect(controller.getState().status).toBe('canceled');
    expect(verify).not.toHaveBeenCalled();
    expect(cancel).toHaveBeenCalledOnce();
  });
});
