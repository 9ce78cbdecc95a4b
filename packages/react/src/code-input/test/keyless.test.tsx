import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { activeSlots, codeField, selection, slotTexts } from '../../../../../test/code-field.ts';
import { CodeInput, type CodeInputProps } from '../CodeInput.tsx';
import { editWithoutKey } from './edit-without-key.ts';
import { renderLate } from '../../../test/render-late.tsx';

/** A field whose app keeps the value. */
function Controlled({ initial, ...props }: CodeInputProps & { initial: string }): ReactNode {
  const [value, setValue] = useState(initial);
  return <CodeInput aria-label="Code" {...props} value={value} onValueChange={setValue} />;
}

/** A field that keeps its own value, and one whose app keeps it. */
const FIELDS: [string, (initial: string, props?: CodeInputProps) => ReactNode][] = [
  [
    'The field',
    (initial, props) => <CodeInput aria-label="Code" defaultValue={initial} {...props} />,
  ],
  [
    'The field of an app that keeps the value',
    (initial, props) => <Controlled initial={initial} {...props} />,
  ],
];

describe.each(FIELDS)('%s', (_, renderField) => {
  it('An edit without a key changes what is selected at that moment (P11).', () => {
    for (const [value, range, inputType, text, expected] of [
      ['123456', [0, 6], 'deleteContentBackward', '', ''],
      ['123456', [1, 3], 'deleteContent', '', '1456'],
      ['123456', [2, 4], 'insertText', '99', '129956'],
      ['123456', [2, 3], 'insertFromPaste', '99', '129956'],
      ['654321', [0, 1], 'insertFromPaste', '654321', '654321'],
      ['1234', [1, 1], 'insertText', '9', '1934'],
      ['1222', [1, 1], 'insertText', '2', '1222'],
      ['123456', [0, 6], 'insertText', '7', '7'],
      ['123456', [0, 6], 'insertFromDrop', '987', '987'],
    ] as const) {
      const { unmount } = render(renderField(value));
      act(() => codeField().focus());
      codeField().setSelectionRange(range[0], range[1]);
      editWithoutKey(inputType, text);
      expect([value, inputType, codeField().value]).toEqual([value, inputType, expected]);
      expect(slotTexts().join('')).toBe(expected);
      unmount();
    }
  });

  it.each([
    'deleteContent',
    'deleteContentBackward',
    'deleteContentForward',
    'deleteWordBackward',
    'deleteWordForward',
    'deleteSoftLineBackward',
    'deleteSoftLineForward',
    'deleteEntireSoftLine',
    'deleteHardLineBackward',
    'deleteHardLineForward',
    'deleteByDrag',
    'deleteByCut',
  ])('%s removes exactly what is selected (D13).', (inputType) => {
    for (const [range, expected] of [
      [[0, 6], ''],
      [[1, 4], '156'],
      [[2, 3], '12456'],
      [[5, 6], '12345'],
    ] as const) {
      const { unmount } = render(renderField('123456'));
      act(() => codeField().focus());
      codeField().setSelectionRange(range[0], range[1]);
      editWithoutKey(inputType);
      expect(codeField().value).toBe(expected);
      expect(slotTexts().join('')).toBe(expected);
      unmount();
    }
  });

  it('The user-event function clear empties the field (D14).', async () => {
    const user = userEvent.setup();
    const onValueComplete = vi.fn();
    render(renderField('111111', { onValueComplete }));
    await user.clear(codeField());
    expect(codeField().value).toBe('');
    expect(activeSlots()).toEqual([0]);
    await user.type(codeField(), '222222');
    expect(codeField().value).toBe('222222');
    expect(onValueComplete).toHaveBeenCalledTimes(1);
  });

  it('The user-event function paste replaces what a script has selected (P11).', async () => {
    const user = userEvent.setup();
    render(renderField('1234'));
    act(() => codeField().focus());
    codeField().setSelectionRange(1, 1);
    await user.paste('9');
    expect(codeField().value).toBe('1934');
    codeField().setSelectionRange(0, 4);
    await user.paste('56');
    expect(codeField().value).toBe('56');
  });
});

it('A key that is rejected leaves the caret where a script has moved it.', () => {
  render(<CodeInput aria-label="Code" defaultValue="1234" />);
  act(() => codeField().focus());
  codeField().setSelectionRange(0, 2);
  editWithoutKey('insertText', 'x');
  expect(codeField().value).toBe('1234');
  expect(selection()).toEqual([0, 2]);
});

it('The Delete key says nothing about deletions after it was released.', async () => {
  const user = userEvent.setup();
  render(<CodeInput aria-label="Code" defaultValue="1234" />);
  act(() => codeField().focus());
  await user.keyboard('{Home}{ArrowRight}{ArrowRight}{Delete}');
  expect(codeField().value).toBe('124');
  expect(selection()).toEqual([2, 3]);
  codeField().setSelectionRange(1, 2);
  editWithoutKey('deleteContentBackward');
  expect(codeField().value).toBe('14');
  expect(selection()).toEqual([0, 1]);
});

describe('an app that is late', () => {
  it('A key after two deletions replaces the digits that they removed (E24).', () => {
    const accept = renderLate('1234');
    editWithoutKey('deleteContentBackward');
    editWithoutKey('deleteContentBackward');
    editWithoutKey('insertText', '9');
    expect(codeField().value).toBe('1234');
    accept();
    expect(codeField().value).toBe('129');
  });

  it('Deletions remove digits that the app has not passed back yet (E24).', () => {
    const accept = renderLate('');
    editWithoutKey('insertText', '1');
    editWithoutKey('insertText', '2');
    editWithoutKey('deleteContentBackward');
    editWithoutKey('deleteContentBackward');
    editWithoutKey('insertText', '3');
    expect(codeField().value).toBe('');
    accept();
    expect(codeField().value).toBe('3');
  });

  it('Any sequence of keys ends in what the user typed (E24).', () => {
    for (const keys of ['12<3', '1<2<3', '12<<34', '1234<<56', '11<1', '123<<<4']) {
      const accept = renderLate('');
      let expected = '';
      for (const key of keys) {
        expected = key === '<' ? expected.slice(0, -1) : expected + key;
        editWithoutKey(key === '<' ? 'deleteContentBackward' : 'insertText', key.replace('<', ''));
      }
      accept();
      expect([keys, codeField().value]).toEqual([keys, expected]);
      document.body.replaceChildren();
    }
  });
});
