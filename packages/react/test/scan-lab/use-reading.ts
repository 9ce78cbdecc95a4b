import { type RefObject, useEffect, useMemo, useState } from 'react';
import { readQrCode } from '../read-qr-code.ts';

/** The result of reading the picture of a camera. */
export type Reading = 'reading' | 'read' | 'wrong' | 'not-read';

/** How the camera sees the code. */
export interface View {
  /** Pixels per module. */
  scale: number;
  /** The color of the page around the code. */
  page: string;
  /** The radius of the blur, in modules. */
  blur: number;
}

/** Draws an SVG document on a canvas as a camera sees it, and reads that picture. */
export function useReading(
  canvas: RefObject<HTMLCanvasElement | null>,
  svg: string | undefined,
  side: number,
  expected: string,
  { scale, page, blur }: View,
): Reading {
  const sight = useMemo(
    () => ({ svg, side, expected, scale, page, blur }),
    [svg, side, expected, scale, page, blur],
  );
  const [last, setLast] = useState<{ of: object; reading: Reading }>();
  useEffect(() => {
    let isGone = false;
    // Only after the last of several changes: reading takes longer than one step of a slider.
    const timer = setTimeout(() => {
      readSight(canvas.current, sight)
        .catch((): Reading => 'not-read')
        .then((reading) => isGone || setLast({ of: sight, reading }))
        .catch(() => undefined);
    }, 150);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [canvas, sight]);
  return last?.of === sight ? last.reading : 'reading';
}

async function readSight(
  canvas: HTMLCanvasElement | null,
  sight: View & { svg: string | undefined; side: number; expected: string },
): Promise<Reading> {
  const { svg, side, expected, scale, page, blur } = sight;
  const context = canvas?.getContext('2d', { willReadFrequently: true });
  if (!canvas || !context || svg === undefined) {
    return 'not-read';
  }
  const image = await loadImage(`data:image/svg+xml,${encodeURIComponent(svg)}`);
  paintSight(context, image, {
    pixels: Math.round(side * scale),
    margin: 2 * scale,
    page,
    radius: blur * scale,
  });
  const found = await readQrCode(context.getImageData(0, 0, canvas.width, canvas.height));
  return found === undefined ? 'not-read' : found === expected ? 'read' : 'wrong';
}

async function loadImage(src: string): Promise<HTMLImageElement> {
  const image = new Image();
  await new Promise((resolve, reject) => {
    image.addEventListener('load', resolve);
    image.addEventListener('error', reject);
    image.src = src;
  });
  return image;
}

function paintSight(
  context: CanvasRenderingContext2D,
  image: HTMLImageElement,
  {
    pixels,
    margin,
    page,
    radius,
  }: { pixels: number; margin: number; page: string; radius: number },
): void {
  const side = Math.ceil(pixels + 2 * margin);
  const sharp = document.createElement('canvas').getContext('2d');
  if (!sharp) {
    return;
  }
  sharp.canvas.width = side;
  sharp.canvas.height = side;
  sharp.fillStyle = page;
  sharp.fillRect(0, 0, side, side);
  sharp.drawImage(image, margin, margin, pixels, pixels);
  context.canvas.width = side;
  context.canvas.height = side;
  // A lens out of focus averages the picture over a disc. Not every browser has canvas filters.
  const moves: Array<[x: number, y: number]> = [[0, 0]];
  for (const part of radius > 0 ? [0.35, 0.7, 1] : []) {
    for (let turn = 0; turn < 12; turn++) {
      const angle = (turn / 12) * 2 * Math.PI;
      moves.push([part * radius * Math.cos(angle), part * radius * Math.sin(angle)]);
    }
  }
  for (const [count, [x, y]] of moves.entries()) {
    context.globalAlpha = 1 / (count + 1);
    context.drawImage(sharp.canvas, x, y);
  }
  context.globalAlpha = 1;
}
