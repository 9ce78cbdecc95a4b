export type {
  CodeInputCause,
  CodeInputChangeDetails,
  CodeInputDetails,
  CodeInputReason,
} from './change-details.ts';
export type { CodeFormat, CodeType } from './code-format.ts';
export type { CodeInputDataAttributes, CodeInputSlotDataAttributes } from './data-attributes.ts';
export { type CodeEdit, type CodeOperation, type CodeState, edit } from './edit.ts';
export { type CodeInputMessages, codeInputMessages } from './messages.ts';
export { normalize } from './normalize.ts';
export { type CodeSlot, type CodeView, slots } from './slots.ts';
export { useCodeInput } from './use-code-input.ts';
export type { CodeInputStatus, UseCodeInputOptions } from './use-code-input-options.ts';
export type { CodeInputState, UseCodeInputReturn } from './use-code-input-return.ts';
