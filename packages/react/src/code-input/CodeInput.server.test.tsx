import { act, fireEvent, screen } from '@testing-library/react';
import { StrictMode, type ReactNode, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { activeSlots, codeField, slotTexts } from '../../../../test/code-field.ts';
import { CodeInput } from './CodeInput.tsx';
import { CodeInput as Parts } from './index.ts';
import { removePage, servePage } from './test/serve-page.ts';

afterEach(removePage);

describe('on a server', () => {
  it('The server renders the attributes by which a browser checks the code before any script runs (F3, A9).', () => {
    servePage(<CodeInput aria-label="Code" required defaultValue="12" />);
    expect(codeField().pattern).toBe(String.raw`\d{6}`);
    expect(codeField().required).toBe(true);
    expect(codeField().value).toBe('12');
    expect(slotTexts()).toEqual(['1', '2', '', '', '', '']);
  });

  it('The server renders no id twice and no inline style (Y1).', () => {
    const { container } = servePage(
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
    servePage(
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
    const { hydrate } = servePage(page);
    expect(await hydrate()).toEqual([]);
    expect(codeField().dataset.ready).toBe('true');
  });

  it('Hydration adopts the text typed before it, without invalid characters, and reports it once (E17).', async () => {
    const onValueChange = vi.fn();
    const page = <CodeInput aria-label="Code" defaultValue="12" onValueChange={onValueChange} />;
    const { hydrate } = servePage(page);
    codeField().value = '129x9999';
    await hydrate();
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
    const { hydrate } = servePage(<Page />);
    codeField().value = '123456';
    await hydrate();
    expect(slotTexts().join('')).toBe('123456');
    expect(onValueComplete).toHaveBeenCalledTimes(1);
    act(() => codeField().focus());
    fireEvent.input(codeField(), { target: { value: '12345' } });
    expect(slotTexts().join('')).toBe('12345');
  });

  it('Hydration notices that the input already has the focus.', async () => {
    const page = <CodeInput aria-label="Code" />;
    const { hydrate } = servePage(page);
    codeField().focus();
    await hydrate();
    expect(activeSlots()).toEqual([0]);
    expect(screen.getByRole('status').textContent).toBe('');
  });
});
