export type {
  CodeInputCause,
  CodeInputChangeDetails,
  CodeInputDetails,
  CodeInputReason,
} from './change-details.ts';
export type { CodeFormat, CodeType } from './code-format.ts';
export { type CodeInputContextValue, useCodeInputContext } from './code-input-context.ts';
export {
  CodeInputGroup as Group,
  type CodeInputGroupProps as GroupProps,
} from './CodeInputGroup.tsx';
export {
  CodeInputInput as Input,
  type CodeInputInputProps as InputProps,
} from './CodeInputInput.tsx';
export {
  CodeInputReveal as Reveal,
  type CodeInputRevealProps as RevealProps,
  type CodeInputRevealState as RevealState,
} from './CodeInputReveal.tsx';
export { CodeInputRoot as Root, type CodeInputRootProps as RootProps } from './CodeInputRoot.tsx';
export {
  CodeInputSeparator as Separator,
  type CodeInputSeparatorProps as SeparatorProps,
} from './CodeInputSeparator.tsx';
export { CodeInputSlot as Slot, type CodeInputSlotProps as SlotProps } from './CodeInputSlot.tsx';
export {
  CodeInputStatus as Status,
  type CodeInputStatusProps as StatusProps,
} from './CodeInputStatus.tsx';
export type { CodeInputDataAttributes, CodeInputSlotDataAttributes } from './data-attributes.ts';
export { type CodeEdit, type CodeOperation, type CodeState, edit } from './edit.ts';
export { type CodeInputMessages, codeInputMessages } from './messages.ts';
export { normalize } from './normalize.ts';
export { retry } from './retry.ts';
export { type CodeSlot, type CodeView, slots } from './slots.ts';
export { useCodeInput } from './use-code-input.ts';
export type {
  CodeInputOptions,
  CodeInputStatus,
  UseCodeInputOptions,
} from './use-code-input-options.ts';
export type { CodeInputState, UseCodeInputReturn } from './use-code-input-return.ts';
