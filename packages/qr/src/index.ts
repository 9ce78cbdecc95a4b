export type { ErrorCorrectionLevel } from './capacity.ts';
export { encodeQr, type EncodeQrOptions, type QrSymbol } from './encode-qr.ts';
export type { MaskPattern } from './mask.ts';
export type { ModuleKind } from './module-kind.ts';
export { type ModuleGrid, modulePath } from './module-path.ts';
export type { QrStyle } from './qr-style.ts';
export { renderSvg } from './render-svg.ts';
export type { QrSegment, QrSegmentMode } from './segment.ts';
export { TesseraQrError, type TesseraQrErrorCode } from './tessera-qr-error.ts';
