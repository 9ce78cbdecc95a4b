import { readFileSync } from 'node:fs';
import type { ErrorCorrectionLevel, MaskPattern, QrSegment } from '../src/index.ts';

/** A symbol of any version of python-qrcode with a given mask, or the error that it raised. */
export interface PythonVector {
  text: string;
  optimize: number;
  errorCorrectionLevel: ErrorCorrectionLevel;
  version: number | null;
  fit: boolean;
  mask: MaskPattern;
  expect?: { version: number; size: number; segments: QrSegment[]; rows: string[] };
  error?: 'DataOverflowError';
}

/** What python-qrcode 8.2 chose by itself for a text. */
export interface Python82Vector {
  text: string;
  errorCorrectionLevel: ErrorCorrectionLevel;
  version: number | null;
  optimize: number;
  expect: { version: number; mask: MaskPattern; segments: Array<[string, number]>; sha256: string };
}

/** The vectors made by python-qrcode with given masks. */
export const PYTHON_VECTORS = readVectors<PythonVector>('python-qrcode.json');

/** The vectors made by python-qrcode 8.2 with its own choices. */
export const PYTHON_82_VECTORS = readVectors<Python82Vector>('python-qrcode-8.2.json');

function readVectors<Vector>(name: string): Vector[] {
  return JSON.parse(readFileSync(new URL(`vectors/${name}`, import.meta.url), 'utf8')) as Vector[];
}
