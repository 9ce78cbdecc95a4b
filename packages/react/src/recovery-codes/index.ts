export * as RecoveryCodes from './index.parts.ts';
export {
  type RecoveryCodesDetails,
  type RecoveryCodesMessages,
  recoveryCodesMessages,
} from './messages.ts';
export { recoveryCodesText } from './recovery-codes-text.ts';
export { type RecoveryCodesState, useRecoveryCodesContext } from './recovery-codes-context.ts';
export {
  type RecoveryCodesExport,
  type RecoveryCodesConfirmationKind,
  useRecoveryCodes,
  type UseRecoveryCodesOptions,
  type UseRecoveryCodesReturn,
} from './use-recovery-codes.ts';
export type { RecoveryCodesConfirmationProps } from './RecoveryCodesConfirmation.tsx';
export type { RecoveryCodesCopyButtonProps } from './RecoveryCodesCopyButton.tsx';
export type { RecoveryCodesDownloadButtonProps } from './RecoveryCodesDownloadButton.tsx';
export type { RecoveryCodesListProps } from './RecoveryCodesList.tsx';
export type { RecoveryCodesPrintButtonProps } from './RecoveryCodesPrintButton.tsx';
export type { RecoveryCodesErrorMessageProps } from './RecoveryCodesErrorMessage.tsx';
export type { RecoveryCodesStatusProps } from './RecoveryCodesStatus.tsx';
export type { RecoveryCodesProviderProps } from './RecoveryCodesProvider.tsx';
export type { RecoveryCodesRootProps } from './RecoveryCodesRoot.tsx';
