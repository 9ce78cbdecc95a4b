import type { QrDrawing, QrLogo, QrSymbol } from '@tessera/qr';
import type { CSSProperties, ReactNode } from 'react';
import { warnOnce } from '../../internals/warn-once.ts';
import { QrCodeCenter } from './QrCodeCenter.tsx';
import { type SizedQrStyle, drawStyledQr } from './draw-styled-qr.ts';

declare const process: { env: { NODE_ENV?: string } };

/** The corners of a place, as parts of its sides. */
const RADII = { square: 0, rounded: '20%', circle: '50%' };

/** What takes the node in the middle of a code. */
export interface CenterOptions {
  /**
   * A node in the middle of the code, such as your logo as a component. The size, padding, shape
   * and `backColor` of its place are those of `logo`, whose picture is not shown; the modules under
   * it are left out, and it counts like a picture when the code is assessed. It is a decoration:
   * assistive technology does not find it and nothing in it has the focus. Around both is then a
   * `<div>`, which has your `className` and `style`.
   *
   * An image cannot contain a node: with `as="img"` and in exported files, `logo.src` takes its
   * place. Without one, that is an error.
   */
  center?: ReactNode;
}

/** Returns the place of a node: a logo without its picture. */
export function leavePlace(logo: QrLogo | undefined): QrLogo {
  return { ...logo, src: undefined };
}

/** Draws a code with a place for a node. */
export function drawWithPlace(symbol: QrSymbol, style: SizedQrStyle): QrDrawing {
  return drawStyledQr(symbol, { ...style, logo: leavePlace(style.logo) });
}

/**
 * Returns the style of an image, which has the picture of the logo in place of a node. Without one,
 * the style cannot be drawn.
 */
export function requirePicture(style: SizedQrStyle): SizedQrStyle {
  const { logo } = style;
  if (process.env.NODE_ENV !== 'production' && logo?.src === undefined) {
    warnOnce(
      'a QR code that is an image or a canvas cannot contain the node in `center`, so there is no code. Pass a picture of it as `logo.src`, or render an svg.',
    );
  }
  return { ...style, logo: { ...logo, src: logo?.src ?? '' } };
}

/** Puts a code into an element with a node over its middle. */
export function frameCode(
  code: ReactNode,
  center: ReactNode,
  { logo, side }: QrDrawing,
  { className, style }: { className?: string | undefined; style?: CSSProperties | undefined },
  color = '#000',
): ReactNode {
  const { width, height, shape } = logo!;
  const part = 100 / side;
  const css = `width:${width * part}%;height:${height * part}%;border-radius:${RADII[shape]};color:${color}`;
  return (
    <div className={`tessera-qr-code-frame ${className ?? ''}`} style={style}>
      {code}
      <QrCodeCenter css={css}>{center}</QrCodeCenter>
    </div>
  );
}
