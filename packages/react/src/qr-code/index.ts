export { ConcealedQrCode, type ConcealedQrCodeProps } from './ConcealedQrCode.tsx';
export type { CenterOptions } from './drawing/frame-code.tsx';
export type {
  QrCodeAbsence,
  QrCodeReady,
  QrCodeResult,
  QrCodeValue,
} from './drawing/qr-code-result.ts';
export { type QrCodeMessages, qrCodeMessages } from './messages.ts';
export type { PageFinding, PageFindingCode } from './page-check/page-finding.ts';
export { PlainQrCode, type PlainQrCodeProps } from './PlainQrCode.tsx';
export { QrCode, type QrCodeProps } from './QrCode.tsx';
export { QrCodeCanvas, type QrCodeCanvasProps } from './QrCodeCanvas.tsx';
export type { QrCodeAssessment } from './use-assessment.ts';
export { QrCodeLayers, type QrCodeLayersProps } from './QrCodeLayers.tsx';
export { QrCodeStatus, type QrCodeStatusProps } from './QrCodeStatus.tsx';
export {
  type ConcealReason,
  useConceal,
  type UseConcealOptions,
  type UseConcealReturn,
} from './use-conceal.ts';
export { useModuleSize } from './use-module-size.ts';
export {
  type QrCodeImageFailure,
  type QrCodeImageOptions,
  useQrCode,
  type UseQrCodeOptions,
  type UseQrCodeReturn,
} from './use-qr-code.ts';
