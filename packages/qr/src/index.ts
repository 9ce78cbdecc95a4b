export type { ErrorCorrectionLevel } from './encode/error-correction-level.ts';
export { encodeQr, type EncodeQrOptions, type QrSymbol } from './encode/encode-qr.ts';
export type { MaskPattern } from './encode/qrcode-core.ts';
export type { ModuleKind } from './encode/module-kind.ts';
export { type ModuleGrid, modulePath } from './draw/module-path.ts';
export type { QrStyle } from './draw/qr-style.ts';
export { renderSvg } from './render/render-svg.ts';
export type { QrSegment, QrSegmentMode } from './encode/segment.ts';
export { TesseraQrError, type TesseraQrErrorCode } from './tessera-qr-error.ts';
