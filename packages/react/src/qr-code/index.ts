export {
  ConcealedQrCode as Concealed,
  type ConcealedQrCodeProps as ConcealedProps,
} from './ConcealedQrCode.tsx';
export type { ImageFailure, ImageResult } from './export-image.ts';
export { type QrCodeMessages, qrCodeMessages } from './messages.ts';
export { PlainQrCode as Plain, type PlainQrCodeProps as PlainProps } from './PlainQrCode.tsx';
export type { QrCodeAbsence, QrCodeReady, QrCodeResult, QrCodeValue } from './qr-code-result.ts';
export { QrCode as Root, type QrCodeProps as RootProps } from './QrCode.tsx';
export { QrCodeCanvas as Canvas, type QrCodeCanvasProps as CanvasProps } from './QrCodeCanvas.tsx';
export { QrCodeLayers as Layers } from './QrCodeLayers.tsx';
export {
  type ConcealReason,
  useConceal,
  type UseConcealOptions,
  type UseConcealReturn,
} from './use-conceal.ts';
export {
  type QrCodeImageFailure,
  type QrCodeImageOptions,
  useQrCode,
  type UseQrCodeOptions,
  type UseQrCodeReturn,
} from './use-qr-code.ts';
