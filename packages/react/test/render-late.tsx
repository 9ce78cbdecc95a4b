import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { codeField } from '../../../test/code-field.ts';
import { CodeInput } from '../src/code-input/CodeInput.tsx';

/** Renders a field whose app applies the values, or the first ones, when `accept` is called. */
export function renderLate(initial: string): (count?: number) => void {
  const waiting: string[] = [];
  const field = (value: string): ReactNode => (
    <CodeInput aria-label="Code" value={value} onValueChange={(next) => waiting.push(next)} />
  );
  const { rerender } = render(field(initial));
  act(() => codeField().focus());
  return (count = Infinity) => waiting.splice(0, count).forEach((value) => rerender(field(value)));
}
