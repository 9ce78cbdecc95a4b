import { formatPathNumber as n } from './format-path-number.ts';
import type { ModuleGrid } from './module-path.ts';

/** Every logo shape: the values that `QrLogo.shape` accepts. */
export const logoShapes = ['square', 'rounded', 'circle'] as const;

/** The outline of a logo and its padding. */
export type QrLogoShape = (typeof logoShapes)[number];

/**
 * A picture in the middle of a symbol, or a place for something that you lay over the drawing. The
 * modules under it are lost; use `assessScannability` to check that the symbol still scans, or
 * `largestLogo` to choose the size.
 *
 * @example
 * const logo: QrLogo = { src: '/logo.svg', size: 0.18, padding: 1, shape: 'circle', backColor: '#ffffff' };
 */
export interface QrLogo {
  /**
   * The address of the picture. Use a `data:` URL if the drawing must not refer to anything
   * outside. Without an address the place stays empty, for something that you lay over the drawing:
   * see `logo` of the drawing. It counts as a picture whose pixels are unknown.
   */
  src?: string | undefined;
  /**
   * How the picture is requested from another server, as the HTML attribute of this name:
   * `use-credentials` sends cookies, for a picture behind a login, and `anonymous` does not. The
   * server must allow it (CORS). Default: browsers show the picture with cookies, but read its
   * pixels, to export or assess the symbol, without them.
   */
  crossOrigin?: 'anonymous' | 'use-credentials' | undefined;
  /**
   * Width as a part of the symbol's side without the quiet zone, greater than 0 and at most 1.
   *
   * @default 0.2
   */
  size?: number | undefined;
  /**
   * Width divided by height.
   *
   * @default 1
   */
  aspectRatio?: number | undefined;
  /**
   * Space around the picture, in modules.
   *
   * @default 0.5
   */
  padding?: number | undefined;
  /**
   * The outline of the picture and its padding.
   *
   * @default 'square'
   */
  shape?: QrLogoShape | undefined;
  /**
   * Whether to leave out the modules that the picture or its padding touches, so that no module is
   * visible in part.
   *
   * @default true
   */
  excavate?: boolean | undefined;
  /** The color of a plate under the picture and its padding, as in CSS. Default: no plate. */
  backColor?: string | undefined;
}

/** A rectangle, with square or rounded corners, or an ellipse. Position and size are in modules. */
export interface QrLogoArea {
  /** The left edge. */
  x: number;
  /** The upper edge. */
  y: number;
  /** The width. */
  width: number;
  /** The height. */
  height: number;
  /** The outline. */
  shape: QrLogoShape;
}

/** Returns the areas of the picture, and of the picture with its padding. */
export function placeLogo(
  side: number,
  { size = 0.2, aspectRatio = 1, padding = 0.5, shape = 'square' }: QrLogo,
): { picture: QrLogoArea; padded: QrLogoArea } {
  const width = side * size;
  const height = width / aspectRatio;
  const area = (room: number): QrLogoArea => ({
    x: (side - width) / 2 - room,
    y: (side - height) / 2 - room,
    width: width + 2 * room,
    height: height + 2 * room,
    shape,
  });
  return { picture: area(0), padded: area(padding) };
}

/** Whether an area and a module overlap by more than a border. */
export function touchesModule(
  { x, y, width, height, shape }: QrLogoArea,
  row: number,
  column: number,
): boolean {
  if (shape !== 'circle') {
    return column + 1 > x && column < x + width && row + 1 > y && row < y + height;
  }
  // The point of the module that is nearest to the center, in radii.
  const [rx, ry] = [width / 2, height / 2];
  const nearest = (center: number, from: number): number =>
    Math.max(from, Math.min(center, from + 1)) - center;
  const [dx, dy] = [nearest(x + rx, column) / rx, nearest(y + ry, row) / ry];
  return dx * dx + dy * dy < 1;
}

/** Whether a point is inside an area. */
export function containsPoint(area: QrLogoArea, pointX: number, pointY: number): boolean {
  const [rx, ry] = getCornerRadii(area);
  const [fromX, fromY] = [
    Math.abs(pointX - area.x - area.width / 2),
    Math.abs(pointY - area.y - area.height / 2),
  ];
  if (fromX >= area.width / 2 || fromY >= area.height / 2) {
    return false;
  }
  // How far the point lies inside the corner, whose rounding starts one radius before the edge.
  const [dx, dy] = [fromX - area.width / 2 + rx, fromY - area.height / 2 + ry];
  return dx <= 0 || dy <= 0 || (dx / rx) ** 2 + (dy / ry) ** 2 < 1;
}

/** Returns the radii of the ellipse that rounds each corner. */
function getCornerRadii({ width, height, shape }: QrLogoArea): [rx: number, ry: number] {
  if (shape === 'circle') {
    return [width / 2, height / 2];
  }
  const radius = shape === 'rounded' ? Math.min(width, height) / 5 : 0;
  return [radius, radius];
}

/** Returns a grid without the modules that an area touches. */
export function excavateArea({ size, modules }: ModuleGrid, area: QrLogoArea): ModuleGrid {
  return {
    size,
    modules: modules.map((module, i) =>
      touchesModule(area, Math.floor(i / size), i % size) ? 0 : module,
    ),
  };
}

/** Draws the outline of an area as SVG path data. */
export function drawLogoArea(area: QrLogoArea): string {
  const { x, y, width, height } = area;
  const [rx, ry] = getCornerRadii(area);
  const arc = (dx: number, dy: number): string =>
    rx === 0 ? '' : `a${n(rx)} ${n(ry)} 0 0 1 ${n(dx * rx)} ${n(dy * ry)}`;
  const [across, down] = [width - 2 * rx, height - 2 * ry];
  return (
    `M${n(x + rx)} ${n(y)}h${n(across)}${arc(1, 1)}v${n(down)}${arc(-1, 1)}` +
    `h${n(-across)}${arc(-1, -1)}v${n(-down)}${arc(1, -1)}z`
  );
}
