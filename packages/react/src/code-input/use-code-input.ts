'use client';

import { mergeHandlers } from '../internals/merge-handlers.ts';
import { useMessages } from '../internals/use-messages.ts';
import { dataAttributes } from './data-attributes.ts';
import { findFormat, getCharacterPattern } from './editing/code-format.ts';
import { type CodeInputSlotState, getSlots, groupSlots } from './editing/slots.ts';
import { useCodeEditor } from './input/use-code-editor.ts';
import { codeInputMessages } from './messages.ts';
import type { UseCodeInputOptions } from './use-code-input-options.ts';
import type { UseCodeInputReturn } from './use-code-input-return.ts';

/**
 * Headless code field: one real input, and slots that you draw from its value and selection. The
 * browser edits the input as any other text field, so typing, pasting, autofill, dictation and undo
 * keep working.
 *
 * The root must be positioned. The input must cover it and draw neither its text nor its caret:
 *
 * ```css
 * .root { position: relative; display: flex }
 * .input { position: absolute; inset: 0; inline-size: 100%; border: 0; background: none; outline: 0;
 *   color: transparent; caret-color: transparent; font-size: 16px; touch-action: pan-y pinch-zoom; forced-color-adjust: none }
 * .input::selection { background: none }
 * ```
 *
 * @example
 * const field = useCodeInput({ length: 6, 'aria-label': 'Code', onValueComplete: verify });
 * return (
 *   <div className="root" {...field.getRootProps()}>
 *     {field.slots.map((slot) => (
 *       <div key={slot.index} {...field.getSlotProps(slot.index)}>{slot.character}</div>
 *     ))}
 *     <input className="input" {...field.getInputProps()} />
 *     <span className="visually-hidden" {...field.getStatusProps()} />
 *   </div>
 * );
 */
export function useCodeInput(options: UseCodeInputOptions = {}): UseCodeInputReturn {
  const {
    length = 6,
    validationType,
    groups = [6, 8, 10].includes(length)
      ? [length / 2, length / 2]
      : [9, 12].includes(length)
        ? [length / 3, length / 3, length / 3]
        : undefined,
    normalizeValue,
    // Nothing can draw a fraction of a slot, or an infinite number of slots.
    formats = [{ length: ~~length, validationType, groups, normalizeValue }],
    status = 'idle',
    invalid,
    mask,
    maskCharacter,
    messages: ownMessages,
    // For the editor, which reads them from `options`. The rest are attributes of the input.
    value: _value,
    defaultValue: _defaultValue,
    onValueChange: _onValueChange,
    onValueComplete: _onValueComplete,
    onValueInvalid: _onValueInvalid,
    autoSubmit: _autoSubmit,
    ref: _ref,
    ...attributes
  } = options;
  const messages = useMessages('codeInput', codeInputMessages, ownMessages);
  const [state, rootProps, inputProps] = useCodeEditor(options, formats, messages);
  const { value } = state;
  const format = findFormat(value, formats);
  const shownStatus = status === 'error' && state.isEdited ? 'idle' : status;
  const field = {
    complete: value.length === format.length,
    filled: value !== '',
    focused: state.focused,
    invalid: invalid ?? shownStatus === 'error',
    masked: mask,
    disabled: attributes.disabled,
    readonly: attributes.readOnly,
    required: attributes.required,
    status: shownStatus,
  };
  const fieldAttributes = dataAttributes(field);
  const slots = getSlots({ ...state, ...field, maskCharacter }, format);
  // The field has checked the characters. For formats with a regular expression of their own, the
  // browser checks the length alone.
  const pattern = formats
    .map((one) => `${getCharacterPattern(one) ?? '.'}{${one.length}}`)
    .join('|');

  return {
    ...field,
    value,
    slots,
    groups: groupSlots(slots, format),
    format,
    getRootProps: (props) =>
      // Codes run from left to right in every script.
      mergeHandlers({ dir: 'ltr', ...fieldAttributes, ...rootProps }, props),
    getSlotProps(index, props) {
      const { character, ...slot }: Partial<CodeInputSlotState> = slots[index] ?? {};
      return {
        'aria-hidden': true,
        // A translated code is a wrong code.
        translate: 'no' as const,
        ...fieldAttributes,
        ...dataAttributes(slot),
        'data-index': index,
        children: character,
        ...props,
      };
    },
    getInputProps: (props) =>
      mergeHandlers(
        {
          // Letters need brackets or a dot.
          inputMode: /[[.]/.test(pattern) ? ('text' as const) : ('numeric' as const),
          pattern,
          autoComplete: 'one-time-code',
          autoCapitalize: 'off',
          autoCorrect: 'off',
          spellCheck: false,
          enterKeyHint: 'done' as const,
          'aria-invalid': field.invalid || undefined,
          // Browsers add it to their message about a code that does not match the pattern (HTML,
          // the `pattern` attribute).
          title: messages.length(format.length, format.validationType),
          ...inputProps,
        },
        { ...attributes, ...props },
      ),
    getStatusProps: (props) => ({
      role: 'status',
      children: shownStatus === 'idle' ? state.notice : messages[shownStatus],
      ...props,
    }),
  };
}
