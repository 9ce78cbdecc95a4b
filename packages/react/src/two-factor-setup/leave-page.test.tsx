import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CODES, SECRET, createAdapter, createDeferred } from '../../test/fixtures.ts';
import { leavePage, returnToPage } from '../../test/page-cache.ts';
import type { TwoFactorAdapter } from './adapter/adapter.ts';
import { TwoFactorSetup, type TwoFactorSetupProps } from './TwoFactorSetup.tsx';

beforeAll(() => import('./screens/forms.ts'), 60_000);

function show(
  adapter: Partial<TwoFactorAdapter>,
  props?: Partial<TwoFactorSetupProps>,
): ReturnType<typeof userEvent.setup> {
  render(
    <TwoFactorSetup
      issuer="Acme"
      intro={false}
      adapter={createAdapter({
        start: async () => ({ secret: SECRET }),
        verify: async () => ({ recoveryCodes: CODES }),
        ...adapter,
      })}
      {...props}
    />,
  );
  return userEvent.setup();
}

const findField = (): Promise<HTMLElement> =>
  screen.findByRole('textbox', { name: '6-digit code' });

/** The secrets that a reader of the page could find in its texts, attributes, fields and images. */
function findSecrets(): string[] {
  const fields = [...document.querySelectorAll('input')].map(({ value }) => value);
  const page = [document.documentElement.outerHTML, ...fields].join(' ').replaceAll(/\s/g, '');
  const images = document.querySelectorAll('svg[role="img"], canvas, img');
  return [
    ...[SECRET, ...CODES].filter((secret) => page.includes(secret)),
    ...Array.from(images, ({ tagName }) => tagName),
  ];
}

describe('a page that the browser keeps for the Back button', () => {
  it('The key and its QR code leave the page with the user, and come back only if the backend returns them.', async () => {
    const resume = vi.fn<NonNullable<TwoFactorAdapter['resume']>>(async () => null);
    const user = show({ resume });
    await user.type(await findField(), '12345');
    expect(findSecrets()).toContain(SECRET);
    leavePage();
    expect(findSecrets()).toEqual([]);
    resume.mockResolvedValueOnce({ secret: SECRET });
    returnToPage();
    await waitFor(async () => expect(await findField()).toHaveProperty('value', ''));
    expect(findSecrets()).toContain(SECRET);
    leavePage();
    returnToPage();
    await act(async () => {});
    await screen.findByRole('button', { name: 'Set up' });
    expect(findSecrets()).toEqual([]);
    expect(resume).toHaveBeenCalledTimes(3);
  });

  it('Without an adapter that resumes, the user starts again with a press.', async () => {
    const start = vi.fn(async () => ({ secret: SECRET }));
    const user = show({ start });
    await findField();
    leavePage();
    returnToPage();
    expect(findSecrets()).toEqual([]);
    expect(start).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('button', { name: 'Set up' }));
    await findField();
    expect(start).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['Copied', true],
    ['Unsaved', false],
  ])(
    '%s recovery codes leave the page with the user, and the last screen says whether they are lost.',
    async (_, isSaved) => {
      const onEvent = vi.fn();
      const user = show({}, { onEvent });
      await user.type(await findField(), '123456');
      await screen.findByText(CODES[0]!);
      if (isSaved) {
        await user.click(screen.getByRole('button', { name: 'Copy all' }));
      }
      leavePage();
      returnToPage();
      expect(findSecrets()).toEqual([]);
      await screen.findByRole('heading', { name: 'Two-step verification is on' });
      expect(screen.queryByText(/haven’t saved your recovery codes/) === null).toBe(isSaved);
      expect(JSON.stringify(onEvent.mock.calls).includes('abandoned')).toBe(!isSaved);
    },
  );

  it('Codes whose confirmation is under way leave the page, and the backend is asked how it ended.', async () => {
    const status = vi.fn(async () => ({ enrolled: false, recoveryCodesSaved: false }));
    const user = show({ status, confirmRecoveryCodes: () => new Promise(() => undefined) });
    await user.type(await findField(), '123456');
    await user.click(await screen.findByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    leavePage();
    expect(findSecrets()).toEqual([]);
    status.mockResolvedValue({ enrolled: true, recoveryCodesSaved: true });
    returnToPage();
    await screen.findByRole('heading', { name: 'Two-step verification is already on' });
    expect(findSecrets()).toEqual([]);
  });

  it('A code that is being verified when the user leaves is asked about when the page comes back.', async () => {
    const { promise, resolve } = createDeferred<{ recoveryCodes: readonly string[] }>();
    const status = vi.fn(async () => ({ enrolled: false, recoveryCodesSaved: false }));
    const user = show({
      verify: () => promise,
      status,
      recoveryCodes: async () => CODES,
    });
    await user.type(await findField(), '123456');
    leavePage();
    expect(findSecrets()).toEqual([]);
    status.mockResolvedValue({ enrolled: true, recoveryCodesSaved: false });
    returnToPage();
    await act(async () => resolve({ recoveryCodes: CODES }));
    await screen.findByText(/You haven’t saved your recovery codes/);
    expect(findSecrets()).toEqual([]);
  });

  it.each(['resume', 'start'] as const)(
    'A key that `%s` returns after the user has left does not come with the page.',
    async (request) => {
      const { promise, resolve } = createDeferred<{ secret: string }>();
      const answer = vi.fn(() => promise);
      show({ resume: async () => null, [request]: answer });
      await waitFor(() => expect(answer).toHaveBeenCalledOnce());
      leavePage();
      answer.mockReturnValue(new Promise(() => undefined));
      returnToPage();
      await act(async () => resolve({ secret: SECRET }));
      await act(async () => {});
      expect(findSecrets()).toEqual([]);
      expect(answer).toHaveBeenCalledTimes(request === 'resume' ? 2 : 1);
    },
  );

  it('Recovery codes that arrive after the user has left do not come with the page.', async () => {
    const { promise, resolve } = createDeferred<readonly string[]>();
    const recoveryCodes = vi.fn(() => promise);
    const user = show({ verify: async () => undefined, recoveryCodes });
    await user.type(await findField(), '123456');
    await waitFor(() => expect(recoveryCodes).toHaveBeenCalledOnce());
    leavePage();
    returnToPage();
    await act(async () => resolve(CODES));
    expect(findSecrets()).toEqual([]);
    recoveryCodes.mockResolvedValue(CODES);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText(CODES[0]!);
  });

  it('The history stays as it is while the user leaves, and has no entry too many afterward.', async () => {
    const back = vi.spyOn(history, 'back');
    const push = vi.spyOn(history, 'pushState');
    const user = show({});
    await user.type(await findField(), '123456');
    await screen.findByText(CODES[0]!);
    // The entry of the test before may still be on its way out.
    await waitFor(() => expect(push).toHaveBeenCalledOnce(), { timeout: 5000 });
    leavePage();
    await act(async () => {});
    expect(back).not.toHaveBeenCalled();
    returnToPage();
    await act(async () => {});
    expect(back).toHaveBeenCalledOnce();
  });

  it('A page that is not kept shows the same until it is gone.', async () => {
    show({});
    await findField();
    leavePage({ persisted: false });
    expect(findSecrets()).toContain(SECRET);
  });

  it('Coming back starts nothing where no secret was on the page.', async () => {
    const start = vi.fn(async () => ({ secret: SECRET }));
    const status = vi.fn(async () => ({ enrolled: true }));
    show({ start, status });
    await screen.findByRole('heading', { name: 'Two-step verification is already on' });
    leavePage();
    returnToPage();
    await act(async () => {});
    expect(status).toHaveBeenCalledOnce();
    expect(start).not.toHaveBeenCalled();
  });
});
