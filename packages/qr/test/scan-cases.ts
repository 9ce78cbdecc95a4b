import { encode } from 'fast-png';
import {
  encodeQr,
  type EyeShape,
  type ErrorCorrectionLevel,
  errorCorrectionLevels,
  type ModuleShapeFunction,
  type ModuleShapeName,
  logoShapes,
  moduleShapes,
  type QrGradient,
  type QrLogo,
  type QrPixels,
  type QrStyle,
  type QrSymbol,
} from '../src/index.ts';
import { getDataCapacity } from '../src/encode/qrcode-core.ts';
import { createRandom, pick } from './random.ts';

/** A symbol in a style, and the text it encodes. */
export interface ScanCase {
  name: string;
  text: string;
  symbol: QrSymbol;
  style: QrStyle;
  images: Record<string, QrPixels>;
}

const plus: ModuleShapeFunction = () => 'm.25 0h.5v.25h.25v.5h-.25v.25h-.5v-.25h-.25v-.5h.25z';

/** Every named shape, and a function. */
export const SHAPES: ReadonlyArray<ModuleShapeName | ModuleShapeFunction> = [...moduleShapes, plus];

/** Versions from the smallest to one larger than any key URI needs. */
const VERSIONS = [1, 2, 4, 6, 7, 10, 15, 25] as const;

const ALPHABET = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567abcdefghij&=%');

const COLORS: ReadonlyArray<readonly [fill: string, back: string]> = [
  ['#000000', '#ffffff'],
  ['#1d1d1f', '#ffffff'],
  ['navy', '#fffbe6'],
  ['#7a0000', '#ffe4e1'],
  ['rgb(0, 77, 64)', '#e0f2f1'],
  ['#4b0082', '#f5f0ff'],
  ['#cc0000', '#ffffff'],
  ['#767676', '#ffffff'],
  ['#000000', '#8a8a8a'],
  ['#ffffff', '#000000'],
];

const GRADIENTS: ReadonlyArray<QrGradient | undefined> = [
  undefined,
  undefined,
  {
    type: 'linear',
    angle: 45,
    stops: [
      { offset: 0, color: '#0b3d91' },
      { offset: 1, color: '#1d1d1f' },
    ],
  },
  {
    type: 'linear',
    angle: 90,
    stops: [
      { offset: 0, color: '#5b0e0e' },
      { offset: 0.5, color: '#000' },
      { offset: 1, color: '#0e3b5b' },
    ],
  },
  {
    type: 'radial',
    stops: [
      { offset: 0, color: '#6a0040' },
      { offset: 1, color: '#001a66' },
    ],
  },
  {
    type: 'square',
    stops: [
      { offset: 0, color: '#004d00' },
      { offset: 1, color: '#000' },
    ],
  },
  {
    type: 'radial',
    stops: [
      { offset: 0, color: '#ff9a9a' },
      { offset: 1, color: '#000' },
    ],
  },
];

const EYES: ReadonlyArray<EyeShape | { ring: EyeShape; center: EyeShape }> = [
  'square',
  'square',
  'rounded',
  'leaf',
  'circle',
  { ring: 'square', center: 'circle' },
];

/** Creates a symbol of exactly this version and level, nearly full. */
function createSymbol(
  version: number,
  level: ErrorCorrectionLevel,
  random: () => number,
): { text: string; symbol: QrSymbol } {
  // As one segment of bytes the text just fits. Mixed segments take less.
  const bytes = Math.floor((getDataCapacity(version, level) - 20) / 8);
  const letters = Array.from({ length: bytes }, () => pick(random, ALPHABET));
  const text = `${version === 1 ? '' : 'otpauth://totp/a?secret='}${letters.join('')}`.slice(
    0,
    bytes,
  );
  return { text, symbol: encodeQr(text, { version, fit: false, errorCorrectionLevel: level }) };
}

/** Creates a style with a random value for each kind of option. Most of them are harmless. */
function createStyle(shape: ModuleShapeName | ModuleShapeFunction, random: () => number): QrStyle {
  const [fillColor, backColor] = random() < 0.6 ? COLORS[0]! : pick(random, COLORS);
  const style: QrStyle = { moduleShape: shape, fillColor, backColor, eyeShape: pick(random, EYES) };
  if (random() < 0.3) {
    style.moduleSize = pick(random, [1, 0.9, 0.8, 0.7, 0.5]);
  }
  if (random() < 0.2) {
    style.moduleRadius = pick(random, [0.5, 0.8]);
  }
  if (random() < 0.2) {
    style.border = pick(random, [0, 1, 2, 6]);
  }
  if (random() < 0.15) {
    style.eyeColor = { ring: '#000080', center: '#800000' };
  }
  style.gradient = pick(random, GRADIENTS);
  return style;
}

const PICTURE_NAMES = ['black', 'white', 'brand', 'blots'];

/**
 * The pictures for logos by address: plain ones, and one with blots, which look like no pattern.
 */
const PICTURES: Readonly<Record<string, QrPixels>> = Object.fromEntries(
  PICTURE_NAMES.map((name) => {
    const random = createRandom(name.length);
    const side = 24;
    const data = new Uint8Array(4 * side * side);
    const blots = Array.from({ length: 12 }, () => [
      random() * side,
      random() * side,
      1 + random() * 5,
    ]);
    for (let i = 0; i < side * side; i++) {
      const [x, y] = [i % side, Math.floor(i / side)];
      const isBlot = blots.some(([bx, by, r]) => Math.hypot(x - bx!, y - by!) < r!);
      const color = {
        black: [0, 0, 0],
        white: [255, 255, 255],
        brand: [230, 60, 30],
        blots: isBlot ? [20, 20, 60] : [240, 240, 220],
      }[name]!;
      data.set([...color, 255], 4 * i);
    }
    const file = encode({ width: side, height: side, data, channels: 4 });
    return [
      `data:image/png;base64,${Buffer.from(file).toString('base64')}`,
      { width: side, height: side, data },
    ];
  }),
);

/** Creates a logo with random options. */
function createLogo(random: () => number): QrLogo {
  const logo: QrLogo = {
    src: pick(random, Object.keys(PICTURES)),
    size: 0.06 + random() * 0.5,
    padding: pick(random, [0, 0.5, 1]),
    shape: pick(random, logoShapes),
  };
  if (random() < 0.25) {
    logo.excavate = false;
  }
  if (random() < 0.25) {
    logo.backColor = pick(random, ['#ffffff', '#222222']);
  }
  if (random() < 0.3) {
    logo.aspectRatio = pick(random, [0.6, 2]);
  }
  return logo;
}

/** Creates cases of every shape in every version, with other options at random. */
export function createShapeCases(seed: number): ScanCase[] {
  const random = createRandom(seed);
  return SHAPES.flatMap((shape) =>
    VERSIONS.map((version) => {
      const level = pick(random, errorCorrectionLevels);
      const { text, symbol } = createSymbol(version, level, random);
      const style = createStyle(shape, random);
      return { name: describeCase(symbol, style), text, symbol, style, images: {} };
    }),
  );
}

/** Creates cases of every level in every version, with random logos. */
export function createLogoCases(seed: number): ScanCase[] {
  const random = createRandom(seed);
  return VERSIONS.slice(2).flatMap((version) =>
    errorCorrectionLevels.flatMap((level) =>
      [0, 1, 2].map(() => {
        const { text, symbol } = createSymbol(version, level, random);
        const logo = createLogo(random);
        const style: QrStyle = {
          logo,
          moduleShape: pick(random, ['square', 'square', 'rounded', 'circle'] as const),
        };
        return { name: describeCase(symbol, style), text, symbol, style, images: PICTURES };
      }),
    ),
  );
}

function describeCase(
  { version, errorCorrectionLevel }: QrSymbol,
  { logo, moduleShape, ...style }: QrStyle,
): string {
  const shape = typeof moduleShape === 'function' ? 'plus' : moduleShape;
  const { src, ...rest } = logo ?? {};
  const picture = PICTURE_NAMES[Object.keys(PICTURES).indexOf(src!)];
  return `${version}-${errorCorrectionLevel} ${shape} ${JSON.stringify(style)}${logo ? ` ${picture} ${JSON.stringify(rest)}` : ''}`;
}
