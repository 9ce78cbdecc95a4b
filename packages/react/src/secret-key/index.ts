export { type SecretKeyMessages, secretKeyMessages } from './messages.ts';
export {
  SecretKeyCopyButton as CopyButton,
  type SecretKeyCopyButtonProps as CopyButtonProps,
} from './SecretKeyCopyButton.tsx';
export {
  SecretKeyRoot as Root,
  type SecretKeyRootProps as RootProps,
  type SecretKeyState as State,
} from './SecretKeyRoot.tsx';
export {
  SecretKeyStatus as Status,
  type SecretKeyStatusProps as StatusProps,
} from './SecretKeyStatus.tsx';
export {
  SecretKeyValue as Value,
  type SecretKeyValueProps as ValueProps,
} from './SecretKeyValue.tsx';
export {
  useSecretKey,
  type UseSecretKeyOptions,
  type UseSecretKeyReturn,
} from './use-secret-key.ts';
