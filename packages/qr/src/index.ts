export {
  assessScannability,
  type AssessScannabilityOptions,
  type ScannabilityAssessment,
} from './assess/assess-scannability.ts';
export { largestLogo } from './assess/largest-logo.ts';
export type { QrLogoDamage } from './assess/logo-damage.ts';
export type {
  ScannabilityFinding,
  ScannabilityFindingCode,
} from './assess/scannability-finding.ts';
export { drawPlainQr, type PlainQrStyle } from './draw/draw-plain-qr.ts';
export { drawQr } from './draw/draw-qr.ts';
export { type EyeShape, eyeShapes } from './draw/eye-shape.ts';
export {
  gradientTypes,
  type QrGradient,
  type QrGradientPaint,
  type QrGradientStop,
  type QrGradientType,
} from './draw/gradient.ts';
export { logoShapes, type QrLogo, type QrLogoArea, type QrLogoShape } from './draw/logo.ts';
export { type ModuleShapeName, moduleShapes } from './draw/module-shape-name.ts';
export type { ModuleShapeFunction, ModuleSurroundings } from './draw/module-shape.ts';
export type {
  QrDrawing,
  QrFilledPath,
  QrImageLayer,
  QrLayer,
  QrPathLayer,
} from './draw/qr-drawing.ts';
export type { QrStyle } from './draw/qr-style.ts';
export type { EncoderConventions } from './encode/encoder-conventions.ts';
export { encodeQr, type EncodeQrOptions, type QrSymbol } from './encode/encode-qr.ts';
export {
  type ErrorCorrectionLevel,
  errorCorrectionLevels,
} from './encode/error-correction-level.ts';
export type { ModuleKind } from './encode/module-kind.ts';
export { pythonQrcode82 } from './encode/python-qrcode-82.ts';
export type { MaskPattern, ModuleMatrix } from './encode/qrcode-core.ts';
export type { QrSegment, QrSegmentMode } from './encode/segment.ts';
export type { QrPixels } from './raster/qr-pixels.ts';
export { renderPng, type RenderPngOptions } from './render/render-png.ts';
export { renderSvg } from './render/render-svg.ts';
export { renderText, type RenderTextOptions } from './render/render-text.ts';
export { TesseraQrError, type TesseraQrErrorCode } from './tessera-qr-error.ts';
