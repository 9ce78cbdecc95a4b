import { act, cleanup, render, within } from '@testing-library/react';
import { createPortal } from 'react-dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CODES } from '../../test/fixtures.ts';
import { RecoveryCodes } from './RecoveryCodes.tsx';

const STARTED = 'Download started. Check that you can find the file.';
const FAILED = 'Try another way. Your browser didn’t allow this one.';

const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  cleanup();
  for (const frame of frames.splice(0)) {
    frame.remove();
  }
});

/** Adds a frame with this sandbox, or without one, and waits until its page is there. */
async function addFrame(sandbox: string | undefined, html = ''): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) {
    frame.setAttribute('sandbox', sandbox);
  }
  frame.srcdoc = `<!doctype html><body>${html}`;
  const isLoaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve);
  });
  document.body.append(frame);
  frames.push(frame);
  await isLoaded;
  return frame;
}

/** Shows recovery codes in a frame of the same origin. Returns a function that presses a button. */
async function showIn(frame: HTMLIFrameElement): Promise<{
  onSaved: ReturnType<typeof vi.fn>;
  onConfirmedChange: ReturnType<typeof vi.fn>;
  press: (name: string) => Promise<void>;
  status: () => string;
}> {
  const place = frame.contentDocument!.body;
  const onSaved = vi.fn();
  const onConfirmedChange = vi.fn();
  render(
    createPortal(
      <RecoveryCodes
        codes={CODES}
        confirmation="export"
        onSaved={onSaved}
        onConfirmedChange={onConfirmedChange}
      />,
      place,
    ),
  );
  return {
    onSaved,
    onConfirmedChange,
    press: (name) => act(async () => within(place).getByRole('button', { name }).click()),
    status: () => within(place).getByRole('status').textContent,
  };
}

describe('recovery codes in a sandboxed frame', () => {
  it('A print that the sandbox forbids does not count as saved, and the codes say so.', async () => {
    const frame = await addFrame('allow-scripts allow-same-origin allow-forms');
    const { onConfirmedChange, onSaved, press, status } = await showIn(frame);
    await press('Print');
    await vi.waitFor(() => expect(status()).toBe(FAILED), { timeout: 5000 });
    expect(onSaved).not.toHaveBeenCalled();
    expect(onConfirmedChange).not.toHaveBeenCalledWith(true);
  });

  it('A download that the sandbox is known to forbid does not count as saved.', async () => {
    const frame = await addFrame('allow-scripts allow-same-origin allow-forms');
    const { onConfirmedChange, onSaved, press, status } = await showIn(frame);
    await press('Download');
    expect(status()).toBe(FAILED);
    expect(onSaved).not.toHaveBeenCalled();
    expect(onConfirmedChange).not.toHaveBeenCalledWith(true);
  });

  it.each([undefined, 'allow-scripts allow-same-origin allow-downloads'])(
    'A download says only that it started, and counts as saved, with the sandbox %j.',
    async (sandbox) => {
      vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
      const frame = await addFrame(sandbox);
      const links = (frame.contentWindow as unknown as typeof globalThis).HTMLAnchorElement;
      vi.spyOn(links.prototype, 'click').mockImplementation(() => undefined);
      const { onConfirmedChange, onSaved, press, status } = await showIn(frame);
      await press('Download');
      expect(status()).toBe(STARTED);
      expect(onSaved.mock.calls).toEqual([['download']]);
      expect(onConfirmedChange).toHaveBeenLastCalledWith(true);
    },
  );

  it('A print counts as saved when its dialog opens, even after a while.', async () => {
    const frame = await addFrame(undefined);
    const { body } = frame.contentDocument!;
    const append = body.append.bind(body);
    const pages: Window[] = [];
    vi.spyOn(body, 'append').mockImplementation((...nodes) => {
      append(...nodes);
      const page = (nodes[0] as HTMLIFrameElement).contentWindow!;
      page.print = () => void pages.push(page);
    });
    const { onConfirmedChange, onSaved, press, status } = await showIn(frame);
    await press('Print');
    expect(onSaved).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(status()).toBe(FAILED), { timeout: 5000 });
    await act(async () => pages[0]!.dispatchEvent(new Event('beforeprint')));
    expect(status()).toBe('Print window opened');
    expect(onSaved.mock.calls).toEqual([['print']]);
    expect(onConfirmedChange).toHaveBeenLastCalledWith(true);
  });
});

/** Runs a function of a module, which imports nothing, in a sandbox with an origin of its own. */
async function runApart(file: string, call: string): Promise<unknown> {
  const response = await fetch(new URL(file, import.meta.url));
  const source = (await response.text()).replace(/<\/script/g, '');
  const answer = new Promise((resolve) => {
    addEventListener('message', ({ data }) => Array.isArray(data) && resolve(data), { once: true });
  });
  const end = (result: string): string => `parent.postMessage(['${file}', ${result}], '*')`;
  await addFrame(
    'allow-scripts',
    `<script type="module">${source}
    const answer = (value) => ${end('value')};
    try { ${call} } catch (error) { ${end('String(error)')} }</script>`,
  );
  return answer;
}

describe('a sandboxed frame without allow-same-origin', () => {
  it.each([
    ['./print-text.ts', "printText(document, 'Codes', 'text', answer)", false],
    ['./is-download-forbidden.ts', 'answer(isDownloadForbidden(window))', false],
    [
      '../internals/save-file.ts',
      "saveFile(document, 'codes.txt', new Blob(['text'])); answer('started')",
      'started',
    ],
    [
      '../verification/leave-guard/intercept-back-navigation.ts',
      "interceptBackNavigation('id', () => true)(); answer('released')",
      'released',
    ],
  ])('%s does not throw.', async (file, call, result) => {
    expect(await runApart(file, call)).toEqual([file, result]);
  });
});
