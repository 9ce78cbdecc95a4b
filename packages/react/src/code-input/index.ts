export * as CodeInput from './index.parts.ts';
export type {
  CodeInputCause,
  CodeInputChangeDetails,
  CodeInputDetails,
  CodeInputReason,
} from './editing/change-details.ts';
export type { CodeInputFormat, CodeInputValidationType } from './editing/code-format.ts';
export { type CodeInputContextValue, useCodeInputContext } from './parts/code-input-context.ts';
export type { CodeInputDataAttributes, CodeInputSlotDataAttributes } from './data-attributes.ts';
export { type CodeInputMessages, codeInputMessages } from './messages.ts';
export { selectInput } from './input/select-input.ts';
export type { CodeInputSlotState } from './editing/slots.ts';
export { useCodeInput } from './use-code-input.ts';
export type {
  CodeInputOptions,
  CodeInputStatus,
  UseCodeInputOptions,
} from './use-code-input-options.ts';
export type { CodeInputState, UseCodeInputReturn } from './use-code-input-return.ts';
export type { CodeInputGroupProps } from './parts/CodeInputGroup.tsx';
export type { CodeInputInputProps } from './parts/CodeInputInput.tsx';
export type { CodeInputRevealProps, CodeInputRevealState } from './parts/CodeInputReveal.tsx';
export type { CodeInputRootProps, CodeInputRootState } from './parts/CodeInputRoot.tsx';
export type { CodeInputSeparatorProps } from './parts/CodeInputSeparator.tsx';
export type { CodeInputSlotProps } from './parts/CodeInputSlot.tsx';
export type { CodeInputStatusProps } from './parts/CodeInputStatus.tsx';
