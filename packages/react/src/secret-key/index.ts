export * as SecretKey from './index.parts.ts';
export { type SecretKeyMessages, secretKeyMessages } from './messages.ts';
export {
  useSecretKey,
  type UseSecretKeyOptions,
  type UseSecretKeyReturn,
} from './use-secret-key.ts';
export type { SecretKeyCopyButtonProps } from './SecretKeyCopyButton.tsx';
export { type SecretKeyState, useSecretKeyContext } from './secret-key-context.ts';
export type { SecretKeyRootProps } from './SecretKeyRoot.tsx';
export type { SecretKeyStatusProps } from './SecretKeyStatus.tsx';
export type { SecretKeyValueProps } from './SecretKeyValue.tsx';
