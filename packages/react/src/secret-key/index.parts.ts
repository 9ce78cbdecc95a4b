export { SecretKeyCopyButton as CopyButton } from './SecretKeyCopyButton.tsx';
export { SecretKeyRoot as Root } from './SecretKeyRoot.tsx';
export { SecretKeyStatus as Status } from './SecretKeyStatus.tsx';
export { SecretKeyValue as Value } from './SecretKeyValue.tsx';
