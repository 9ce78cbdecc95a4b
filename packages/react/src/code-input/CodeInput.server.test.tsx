import { act, fireEvent, screen } from '@testing-library/react';
import { StrictMode, type ReactNode, useState } from 'react';
import { type Root, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { activeSlots, codeField, slotTexts } from '../../../../test/code-field.ts';
import { CodeInput } from './CodeInput.tsx';
import { CodeInput as Parts } from './index.ts';

let root: Root | undefined;

afterEach(() => {
  act(() => root?.unmount());
  document.body.replaceChildren();
});

/** Puts the HTML of a server into the document, as it is before any script runs. */
function serve(page: ReactNode): HTMLElement {
  const container = document.createElement('div');
  container.innerHTML = renderToString(page);
  document.body.append(container);
  return container;
}

async function hydrate(container: HTMLElement, page: ReactNode): Promise<unknown[]> {
  const errors: unknown[] = [];
  const error = vi.spyOn(console, 'error').mockImplementation((...all) => void errors.push(all));
  await act(async () => {
    root = hydrateRoot(container, page, { onRecoverableError: (one) => errors.push(one) });
    await Promise.resolve();
  });
  error.mockRestore();
  return errors;
}

describe('on a server', () => {
  it('The server renders the attributes by which a browser checks the code before any script runs (F3, A9).', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    serve(<CodeInput aria-label="Code" required defaultValue="12" />);
    expect(codeField().pattern).toBe(String.raw`\d{6}`);
    expect(codeField().required).toBe(true);
    expect(codeField().value).toBe('12');
    expect(slotTexts()).toEqual(['1', '2', '', '', '', '']);
  });

  it('The server renders no id twice and no inline style (Y1).', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const container = serve(
      <>
        <CodeInput aria-label="Code" id="code" />
        <CodeInput aria-label="Other" />
      </>,
    );
    const ids = [...container.querySelectorAll('[id]')].map((element) => element.id);
    expect(ids).toEqual(['code']);
    expect(container.querySelector('[style]')).toBeNull();
  });

  it('The server numbers the slots of the parts in their order.', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    serve(
      <Parts.Root length={2} defaultValue="12">
        <Parts.Slot />
        <Parts.Slot />
        <Parts.Input aria-label="Code" />
      </Parts.Root>,
    );
    expect(slotTexts()).toEqual(['1', '2']);
  });
});

describe('hydration', () => {
  it('Hydration of the code field reports no mismatch.', async () => {
    const page = (
      <StrictMode>
        <CodeInput aria-label="Code" defaultValue="12" />
        <Parts.Root length={1}>
          <Parts.Slot />
          <Parts.Input aria-label="PIN" />
          <Parts.Status />
        </Parts.Root>
      </StrictMode>
    );
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const container = serve(page);
    expect(await hydrate(container, page)).toEqual([]);
    expect(codeField().dataset.ready).toBe('true');
  });

  it('Hydration adopts the text typed before it, without invalid characters, and reports it once (E17).', async () => {
    const onValueChange = vi.fn();
    const page = <CodeInput aria-label="Code" defaultValue="12" onValueChange={onValueChange} />;
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const container = serve(page);
    codeField().value = '129x9999';
    await hydrate(container, page);
    expect(codeField().value).toBe('129999');
    expect(slotTexts().join('')).toBe('129999');
    expect(onValueChange.mock.calls).toEqual([
      ['129999', expect.objectContaining({ reason: 'input-change' })],
    ]);
  });

  it('Hydration passes the text typed before it to an app that keeps the value, and reports that it is complete.', async () => {
    const onValueComplete = vi.fn();
    function Page(): ReactNode {
      const [value, setValue] = useState('');
      return (
        <CodeInput
          aria-label="Code"
          value={value}
          onValueChange={setValue}
          onValueComplete={onValueComplete}
        />
      );
    }
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const container = serve(<Page />);
    codeField().value = '123456';
    await hydrate(container, <Page />);
    expect(slotTexts().join('')).toBe('123456');
    expect(onValueComplete).toHaveBeenCalledTimes(1);
    act(() => codeField().focus());
    fireEvent.input(codeField(), { target: { value: '12345' } });
    expect(slotTexts().join('')).toBe('12345');
  });

  it('Hydration notices that the input already has the focus.', async () => {
    const page = <CodeInput aria-label="Code" />;
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const container = serve(page);
    codeField().focus();
    await hydrate(container, page);
    expect(activeSlots()).toEqual([0]);
    expect(screen.getByRole('status').textContent).toBe('');
  });
});
