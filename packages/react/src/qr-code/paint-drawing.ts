import type { QrFilledPath, QrGradientPaint, QrDrawing, QrImageLayer } from '@tessera/qr';
import { moduleRuns } from './whole-modules.ts';

/**
 * Paints a drawing on a canvas, from its upper left corner.
 *
 * @param scale - device pixels a module; a whole number puts the edges of modules on whole pixels.
 * @param pictures - the pictures that have loaded, by their addresses. Others are left out.
 */
export function paintDrawing(
  context: CanvasRenderingContext2D,
  { side, border, layers }: QrDrawing,
  scale: number,
  pictures: ReadonlyMap<string, HTMLImageElement>,
): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, side * scale, side * scale);
  context.setTransform(scale, 0, 0, scale, border * scale, border * scale);
  for (const layer of layers) {
    context.save();
    if (layer.clip) {
      context.clip(new Path2D(layer.clip.path), layer.clip.fillRule);
    }
    if (layer.type === 'image') {
      const picture = pictures.get(layer.src);
      if (picture) {
        paintPicture(context, layer, picture);
      }
    } else {
      // What a canvas does not take for a color changes nothing: modules stay black then, and the
      // ground white.
      context.fillStyle = layer.part === 'ground' ? '#ffffff' : '#000000';
      context.fillStyle =
        typeof layer.fill === 'object'
          ? createGradient(context, layer.fill)
          : usedColor(context.canvas, layer.fill);
      fillPath(context, layer);
    }
    context.restore();
  }
}

function fillPath(context: CanvasRenderingContext2D, { path, fillRule }: QrFilledPath): void {
  const runs = moduleRuns(path);
  if (runs) {
    // Graphics processors give large paths soft edges, even on whole pixels (WebKitGTK 2.50 at 7
    // and 8 px a module), and rectangles sharp ones.
    for (const { row, column, length } of runs) {
      context.fillRect(column, row, length, 1);
    }
    return;
  }
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, not an array
  context.fill(new Path2D(path), fillRule);
}

function paintPicture(
  context: CanvasRenderingContext2D,
  { x, y, width, height, isStretched }: QrImageLayer,
  picture: HTMLImageElement,
): void {
  context.imageSmoothingQuality = 'high';
  // A vector picture may have no size of its own, and then takes what it gets.
  const { naturalWidth, naturalHeight } = picture;
  if (isStretched || naturalWidth === 0 || naturalHeight === 0) {
    context.drawImage(picture, x, y, width, height);
    return;
  }
  const fit = Math.min(width / naturalWidth, height / naturalHeight);
  const [w, h] = [fit * naturalWidth, fit * naturalHeight];
  context.drawImage(picture, x + (width - w) / 2, y + (height - h) / 2, w, h);
}

function createGradient(context: CanvasRenderingContext2D, paint: QrGradientPaint): CanvasGradient {
  const gradient =
    paint.type === 'linear'
      ? context.createLinearGradient(paint.x1, paint.y1, paint.x2, paint.y2)
      : context.createRadialGradient(paint.cx, paint.cy, 0, paint.cx, paint.cy, paint.r);
  for (const { offset, color } of paint.stops) {
    const used = usedColor(context.canvas, color);
    gradient.addColorStop(offset, CSS.supports('color', used) ? used : '#000000');
  }
  return gradient;
}

/** A color of which only the page knows the value, such as `var(…)`, as a value. */
function usedColor(canvas: HTMLCanvasElement, color: string): string {
  if (!/var\(|light-dark\(|currentcolor/i.test(color)) {
    return color;
  }
  const before = canvas.style.color;
  canvas.style.color = color;
  const used = getComputedStyle(canvas).color;
  canvas.style.color = before;
  return used;
}
