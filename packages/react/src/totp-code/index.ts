export { useTotpCode, type UseTotpCodeOptions, type UseTotpCodeReturn } from './use-totp-code.ts';
