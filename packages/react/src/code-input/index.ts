export * as CodeInput from './index.parts.ts';
export type {
  CodeInputCause,
  CodeInputChangeDetails,
  CodeInputDetails,
  CodeInputReason,
} from './change-details.ts';
export type { CodeInputFormat, CodeInputValidationType } from './code-format.ts';
export { type CodeInputContextValue, useCodeInputContext } from './code-input-context.ts';
export type { CodeInputDataAttributes, CodeInputSlotDataAttributes } from './data-attributes.ts';
export { type CodeEdit, type CodeOperation, type CodeState, edit } from './edit.ts';
export { type CodeInputMessages, codeInputMessages } from './messages.ts';
export { normalizeCodeInput } from './normalize.ts';
export { selectInput } from './select-input.ts';
export { type CodeInputSlotState, type CodeView, slots } from './slots.ts';
export { useCodeInput } from './use-code-input.ts';
export type {
  CodeInputOptions,
  CodeInputStatus,
  UseCodeInputOptions,
} from './use-code-input-options.ts';
export type { CodeInputState, UseCodeInputReturn } from './use-code-input-return.ts';
export type { CodeInputGroupProps } from './CodeInputGroup.tsx';
export type { CodeInputInputProps } from './CodeInputInput.tsx';
export type { CodeInputRevealProps, CodeInputRevealState } from './CodeInputReveal.tsx';
export type { CodeInputRootProps } from './CodeInputRoot.tsx';
export type { CodeInputSeparatorProps } from './CodeInputSeparator.tsx';
export type { CodeInputSlotProps } from './CodeInputSlot.tsx';
export type { CodeInputStatusProps } from './CodeInputStatus.tsx';
