import type { QrFilledPath, QrGradientPaint, QrDrawing, QrImageLayer } from '@tessera/qr';
import { findModuleRuns } from '../drawing/whole-modules.ts';

/**
 * Paints a drawing on a canvas, from its upper left corner.
 *
 * @param scale - device pixels per module. With a whole number the edges of modules are on whole
 *   pixels.
 * @param pictures - the pictures that have loaded, by address. Other pictures are left out.
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
      // A canvas ignores a color that it does not know: modules then stay black, and the ground
      // white.
      context.fillStyle = layer.part === 'ground' ? '#ffffff' : '#000000';
      context.fillStyle =
        typeof layer.fill === 'object'
          ? createGradient(context, layer.fill)
          : resolveColor(context.canvas, layer.fill);
      fillPath(context, layer);
    }
    context.restore();
  }
}

function fillPath(context: CanvasRenderingContext2D, { path, fillRule }: QrFilledPath): void {
  const runs = findModuleRuns(path);
  if (runs) {
    // Graphics processors draw large paths with soft edges, even on whole pixels (WebKitGTK 2.50 at
    // 7 and 8 px per module), and rectangles with sharp ones.
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
  // A vector picture may have no size. It then fills the area.
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
    const resolved = resolveColor(context.canvas, color);
    gradient.addColorStop(offset, CSS.supports('color', resolved) ? resolved : '#000000');
  }
  return gradient;
}

/** Resolves a color that depends on the page, such as `var(…)`. */
function resolveColor(canvas: HTMLCanvasElement, color: string): string {
  if (!/var\(|light-dark\(|currentcolor/i.test(color)) {
    return color;
  }
  const before = canvas.style.color;
  canvas.style.color = color;
  const resolved = getComputedStyle(canvas).color;
  canvas.style.color = before;
  return resolved;
}
