export { QrCode as Root, type QrCodeProps as RootProps } from './QrCode.tsx';
export type { QrCodeResult, QrCodeValue } from './try-encode.ts';
export { useQrCode, type UseQrCodeOptions, type UseQrCodeReturn } from './use-qr-code.ts';
