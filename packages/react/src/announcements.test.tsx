import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type AnnouncementRecorder,
  recordAnnouncements,
} from '../../../test/record-announcements.ts';
import { CODES, createAdapter, createDeferred, SECRET } from '../test/fixtures.ts';
import { ar } from './messages/ar.ts';
import { en } from './messages/en.ts';
import type { TesseraMessages } from './messages/messages.ts';
import { RecoveryCodes } from './recovery-codes/RecoveryCodes.tsx';
import { TwoFactorChallenge } from './two-factor-challenge/TwoFactorChallenge.tsx';
import type { TwoFactorVerifyResult } from './two-factor-setup/adapter/adapter.ts';
import { TwoFactorSetup, type TwoFactorSetupProps } from './two-factor-setup/TwoFactorSetup.tsx';

let recorder: AnnouncementRecorder;
let user: ReturnType<typeof userEvent.setup>;

// The first import compiles the lazy forms, which takes a while.
beforeAll(async () => {
  await import('./two-factor-setup/screens/forms.ts');
  await import('./qr-code/PlainQrCode.tsx');
}, 60_000);
beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, now: new Date('2026-08-21T10:00:00Z') });
  user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  recorder = recordAnnouncements();
});
afterEach(() => {
  recorder.stop();
  vi.useRealTimers();
});

function show(props: Partial<TwoFactorSetupProps> = {}): void {
  render(<TwoFactorSetup issuer="Acme" adapter={createAdapter()} {...props} />);
}

/** Waits until the last entry has a text, and returns what is new. */
async function hear(text: string): Promise<string[]> {
  await waitFor(() => expect(recorder.entries.at(-1) ?? '').toContain(text));
  return recorder.take();
}

function typeCode(code: string): Promise<void> {
  return user.type(screen.getByRole('textbox'), code);
}

/** Lets time pass in steps, after each of which React renders. */
async function advance(milliseconds: number, step = 1000): Promise<void> {
  for (let left = milliseconds; left > 0; left -= step) {
    await act(() => vi.advanceTimersByTimeAsync(Math.min(left, step)));
  }
}

describe.each<{ language: string; messages: TesseraMessages }>([
  { language: 'en', messages: en },
  { language: 'ar', messages: ar },
])('an enrollment in the language $language', ({ language, messages }) => {
  it('The user hears each step, once and in this order.', async () => {
    const { twoFactorSetup: texts, recoveryCodes } = messages;
    const codes = { count: CODES.length };
    const answers: TwoFactorVerifyResult[] = [
      { error: { type: 'invalid-code', attemptsLeft: 2 } },
      { error: { type: 'rate-limited', retryAt: Date.now() + 90_000 } },
      { recoveryCodes: CODES },
    ];
    const transcript: string[] = [];
    async function step(what: string, action: () => Promise<unknown>, last: string): Promise<void> {
      await action();
      await waitFor(() => expect(recorder.entries.join('\n')).toContain(last));
      await advance(100);
      transcript.push(`[${what}]`, ...recorder.take(), '');
    }

    show({
      messages,
      adapter: createAdapter({
        start: async () => ({ secret: SECRET, expiresAt: Date.now() + 600_000 }),
        verify: async () => answers.shift(),
      }),
    });
    const press = (name: string) => () => user.click(screen.getByRole('button', { name }));
    await step('presses “Set up”', press(texts.introAction), texts.ready);
    await step('types a wrong code', () => typeCode('111111'), texts.attemptsLeft({ attempts: 2 }));
    await step('types another one', () => typeCode('222222'), texts.wait({ seconds: 90 }));
    await step('presses the button too early', press(texts.submit), texts.wait({ seconds: 90 }));
    await step('waits', () => advance(90_000, 30_000), texts.countdownOver);
    await step('types the right code', () => typeCode('333333'), texts.codesTitle);
    await step('copies the codes', press(recoveryCodes.copy(codes)), recoveryCodes.copied);
    await step(
      'presses “Finish” too early',
      press(texts.finish),
      recoveryCodes.confirmation(codes),
    );
    await step(
      'checks the box',
      () => user.click(screen.getByRole('checkbox')),
      recoveryCodes.confirmation(codes),
    );
    await step('presses “Finish”', press(texts.finish), texts.doneTitle);

    await expect(transcript.join('\n')).toMatchFileSnapshot(
      `../../../docs/transcripts/enrollment-${language}.txt`,
    );
  });
});

describe('the setup wizard', () => {
  it('A wizard without an intro says that it prepares the key, and that the key is there.', async () => {
    const start = createDeferred<{ secret: string }>();
    show({ intro: false, adapter: createAdapter({ start: () => start.promise }) });
    expect(await hear('Preparing')).toEqual([`polite: ${en.twoFactorSetup.starting}`]);
    start.resolve({ secret: SECRET });
    expect(await hear('Ready')).toEqual([`polite: ${en.twoFactorSetup.ready}`]);
  });

  it('The wizard says that it checks the code.', async () => {
    const verify = createDeferred<boolean>();
    show({ intro: false, adapter: createAdapter({ verify: () => verify.promise }) });
    await hear('Ready');
    await typeCode('123456');
    expect(await hear('polite')).toContain(`polite: ${en.codeInput.verifying}`);
    verify.resolve(false);
    expect(await hear('assertive')).toEqual([expect.stringMatching(/^assertive: .*code/)]);
  });

  it('The wizard says once that the key expires within a minute.', async () => {
    const expiresAt = Date.now() + 90_000;
    show({
      intro: false,
      adapter: createAdapter({ start: async () => ({ secret: SECRET, expiresAt }) }),
    });
    await hear('Ready');
    await advance(29_000);
    expect(recorder.take()).toEqual([]);
    await advance(10_000);
    expect(recorder.take()).toEqual([expect.stringMatching(/^polite: .*expires in 1 minute/)]);
    await advance(40_000);
    expect(recorder.take()).toEqual([]);
  });

  it('A button that is pressed too early says how long to wait, each time.', async () => {
    const retryAt = Date.now() + 61_000;
    show({
      intro: false,
      adapter: createAdapter({
        verify: async () => ({ error: { type: 'rate-limited', retryAt } }),
      }),
    });
    await hear('Ready');
    await typeCode('123456');
    expect((await hear('assertive')).join()).toMatch(/Try again in 1 minute and 1 second\./);
    await advance(1500);
    const submit = screen.getByRole('button', { name: en.twoFactorSetup.submit });
    await user.click(submit);
    expect(await hear('polite')).toContain('polite: Try again in 1 minute.');
    await user.click(submit);
    expect(await hear('polite')).toContain('polite: Try again in 1 minute.');
  });
});

describe('the challenge', () => {
  it('A button that is pressed too early says how long to wait.', async () => {
    const retryAt = Date.now() + 30_000;
    render(
      <TwoFactorChallenge
        adapter={{ verify: async () => ({ error: { type: 'rate-limited', retryAt } }) }}
      />,
    );
    await typeCode('123456');
    expect((await hear('assertive')).join()).toContain('Try again in 30 seconds.');
    await user.click(screen.getByRole('button', { name: en.twoFactorChallenge.submit }));
    expect(await hear('polite')).toContain('polite: Try again in 30 seconds.');
  });
});

describe('recovery codes', () => {
  it('The last way of saving is announced, also right after another one and a second time.', async () => {
    // A real download takes the focus from the page in some browsers.
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    render(<RecoveryCodes codes={CODES} />);
    const { copied, copy, download, downloaded } = en.recoveryCodes;
    await user.click(screen.getByRole('button', { name: copy({ count: CODES.length }) }));
    expect(await hear('polite')).toContain(`polite: ${copied}`);
    const button = screen.getByRole('button', { name: download });
    await user.click(button);
    expect(await hear('polite')).toContain(`polite: ${downloaded}`);
    await user.click(button);
    expect(await hear('polite')).toContain(`polite: ${downloaded}`);
    await user.click(screen.getByRole('button', { name: copied }));
    expect(await hear('polite')).toContain(`polite: ${copied}`);
  });
});
