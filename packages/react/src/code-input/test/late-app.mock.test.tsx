// A mock, because browsers give their events times of their own.
import { act, render } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { codeField } from '../../../../../test/code-field.ts';
import { CodeInput } from '../CodeInput.tsx';
import { editWithoutKey } from './edit-without-key.ts';
import { renderLate } from '../../../test/render-late.tsx';

it('Keys build on what the user typed as long as the app passes earlier values back.', () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(1000);
  const accept = renderLate('');
  for (const key of '1234') {
    editWithoutKey('insertText', key);
  }
  // 240 ms after the last key, the app has passed back two of the four values.
  for (const time of [1080, 1160]) {
    clock.mockReturnValue(time);
    accept(1);
  }
  expect(codeField().value).toBe('12');
  clock.mockReturnValue(1240);
  editWithoutKey('deleteContentBackward');
  editWithoutKey('deleteContentBackward');
  editWithoutKey('insertText', '9');
  accept();
  expect(codeField().value).toBe('129');
});

it('A key builds on the value of the app again once the app has rejected one.', () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(1000);
  const onValueChange = vi.fn();
  render(<CodeInput aria-label="Code" value="1" onValueChange={onValueChange} />);
  act(() => codeField().focus());
  editWithoutKey('insertText', '2');
  editWithoutKey('deleteContentBackward');
  clock.mockReturnValue(1150);
  editWithoutKey('insertText', '3');
  expect(onValueChange.mock.calls.map(([value]) => value as string)).toEqual(['12', '1', '13']);
});
