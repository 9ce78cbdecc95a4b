export {
  type RecoveryCodesDetails,
  type RecoveryCodesMessages,
  recoveryCodesMessages,
} from './messages.ts';
export { recoveryCodesText } from './recovery-codes-text.ts';
export type { RecoveryCodesState as State } from './recovery-codes-context.ts';
export {
  RecoveryCodesConfirmation as Confirmation,
  type RecoveryCodesConfirmationProps as ConfirmationProps,
} from './RecoveryCodesConfirmation.tsx';
export {
  RecoveryCodesCopyButton as CopyButton,
  type RecoveryCodesCopyButtonProps as CopyButtonProps,
} from './RecoveryCodesCopyButton.tsx';
export {
  RecoveryCodesDownloadButton as DownloadButton,
  type RecoveryCodesDownloadButtonProps as DownloadButtonProps,
} from './RecoveryCodesDownloadButton.tsx';
export {
  RecoveryCodesList as List,
  type RecoveryCodesListProps as ListProps,
} from './RecoveryCodesList.tsx';
export {
  RecoveryCodesPrintButton as PrintButton,
  type RecoveryCodesPrintButtonProps as PrintButtonProps,
} from './RecoveryCodesPrintButton.tsx';
export {
  RecoveryCodesRefusal as Refusal,
  type RecoveryCodesRefusalProps as RefusalProps,
} from './RecoveryCodesRefusal.tsx';
export {
  RecoveryCodesStatus as Status,
  type RecoveryCodesStatusProps as StatusProps,
} from './RecoveryCodesStatus.tsx';
export {
  RecoveryCodesProvider as Provider,
  type RecoveryCodesProviderProps as ProviderProps,
} from './RecoveryCodesProvider.tsx';
export {
  RecoveryCodesRoot as Root,
  type RecoveryCodesRootProps as RootProps,
} from './RecoveryCodesRoot.tsx';
export {
  type RecoveryCodesExport,
  type RecoveryCodesGate,
  useRecoveryCodes,
  type UseRecoveryCodesOptions,
  type UseRecoveryCodesReturn,
} from './use-recovery-codes.ts';
