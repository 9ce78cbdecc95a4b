import type { CenterOptions } from '../drawing/frame-code.tsx';
import type { QrCodeOptions, StyleOptions } from '../drawing/qr-code-options.ts';

/** The options of a code whose style is to be assessed, too. */
export type CheckedCode = QrCodeOptions & CenterOptions & { as?: 'svg' | 'img' | undefined };

/** What is known of a QR code without looking at its page. Server components can pass it on. */
export interface MountedCode {
  /** Modules per side, quiet zone included. */
  side: number;
  /** The width of the quiet zone in modules. */
  border: number;
  /** The colors that must be dark. */
  dark: readonly string[];
  /** The color of the ground. */
  ground: string;
}

/**
 * Describes a code.
 *
 * @param side - modules per side, quiet zone included.
 */
export function describeCode(
  side: number,
  style: Pick<StyleOptions, 'fillColor' | 'backColor' | 'gradient' | 'eyeColor'> & {
    border: number;
  },
): MountedCode {
  const { backColor = '#ffffff', border, eyeColor, fillColor = '#000000', gradient } = style;
  const eyes = typeof eyeColor === 'object' ? [eyeColor.ring, eyeColor.center] : [eyeColor];
  return {
    side,
    border,
    dark: [
      ...(gradient ? gradient.stops.map(({ color }) => color) : [fillColor]),
      ...eyes.filter((color) => color !== undefined),
    ],
    ground: backColor,
  };
}
