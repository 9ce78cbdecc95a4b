import { parsePath } from './parse-path.ts';

/** A closed outline: the x and y of each corner in turn, in pixels. */
export type Polygon = number[];

/**
 * Turns SVG path data into polygons. Curves become lines that stay within a hundredth of a pixel.
 *
 * @param scale - pixels per unit.
 */
export function flattenPath(path: string, scale: number): Polygon[] {
  const polygons: Polygon[] = [];
  let polygon: Polygon = [];
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  // The last control point, for the commands that mirror it.
  let [controlX, controlY] = [0, 0];
  const lineTo = (toX: number, toY: number): void => {
    polygon.push(toX * scale, toY * scale);
    [x, y] = [toX, toY];
  };
  const moveTo = (toX: number, toY: number): void => {
    polygon = [];
    polygons.push(polygon);
    [startX, startY] = [toX, toY];
    lineTo(toX, toY);
  };

  for (const { command, values } of parsePath(path)) {
    const lower = command.toLowerCase();
    const isRelative = command === lower;
    const [baseX, baseY] = isRelative ? [x, y] : [0, 0];
    const points = values.map((value, i) => value + (i % 2 === 0 ? baseX : baseY));
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = points;
    // The control point is away from the pen only after a curve. Otherwise its mirror is the pen.
    const [mirrorX, mirrorY] = [2 * x - controlX, 2 * y - controlY];
    if (lower !== 'm' && polygon.length === 0) {
      moveTo(x, y);
    }
    let control: [number, number] | undefined;
    switch (lower) {
      case 'm':
        moveTo(a, b);
        break;
      case 'l':
        lineTo(a, b);
        break;
      case 'h':
        lineTo(values[0]! + baseX, y);
        break;
      case 'v':
        lineTo(x, values[0]! + baseY);
        break;
      case 'c':
        flattenCubic([x, y, a, b, c, d, e, f], scale, lineTo);
        control = [c, d];
        break;
      case 's':
        flattenCubic([x, y, mirrorX, mirrorY, a, b, c, d], scale, lineTo);
        control = [a, b];
        break;
      case 'q':
        flattenQuadratic(x, y, a, b, c, d, scale, lineTo);
        control = [a, b];
        break;
      case 't':
        flattenQuadratic(x, y, mirrorX, mirrorY, a, b, scale, lineTo);
        control = [mirrorX, mirrorY];
        break;
      case 'a': {
        const [toX, toY] = [values[5]! + baseX, values[6]! + baseY];
        flattenArc(x, y, values, toX, toY, scale, lineTo);
        break;
      }
      default:
        lineTo(startX, startY);
        polygon = [];
    }
    [controlX, controlY] = control ?? [x, y];
  }
  return polygons.filter(({ length }) => length > 4);
}

type LineTo = (x: number, y: number) => void;

/** Draws lines along a cubic curve. */
function flattenCubic(
  [x0, y0, x1, y1, x2, y2, x3, y3]: [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ],
  scale: number,
  lineTo: LineTo,
): void {
  const length =
    Math.hypot(x1 - x0, y1 - y0) + Math.hypot(x2 - x1, y2 - y1) + Math.hypot(x3 - x2, y3 - y2);
  const steps = Math.ceil(4 * Math.sqrt(length * scale)) + 1;
  for (let i = 1; i <= steps; i++) {
    const t = i / steps;
    const u = 1 - t;
    lineTo(
      u * u * u * x0 + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t * t * t * x3,
      u * u * u * y0 + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t * t * t * y3,
    );
  }
}

/**
 * Flattens a quadratic curve as a cubic one, whose control points lie two thirds of the way to the
 * quadratic one.
 */
function flattenQuadratic(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  scale: number,
  lineTo: LineTo,
): void {
  const between = (from: number, control: number): number => from + (2 / 3) * (control - from);
  flattenCubic(
    [x0, y0, between(x0, x1), between(y0, y1), between(x2, x1), between(y2, y1), x2, y2],
    scale,
    lineTo,
  );
}

/** Flattens an elliptical arc, after finding its center (SVG 2, Appendix B.2.4). */
function flattenArc(
  fromX: number,
  fromY: number,
  [radiusX = 0, radiusY = 0, rotation = 0, isLarge = 0, isClockwise = 0]: number[],
  toX: number,
  toY: number,
  scale: number,
  lineTo: LineTo,
): void {
  let [rx, ry] = [Math.abs(radiusX), Math.abs(radiusY)];
  if (rx === 0 || ry === 0) {
    lineTo(toX, toY);
    return;
  }
  const phi = (rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const [dx, dy] = [(fromX - toX) / 2, (fromY - toY) / 2];
  const [px, py] = [cos * dx + sin * dy, cos * dy - sin * dx];
  // Radii that are too short to reach the end are scaled up.
  const growth = Math.sqrt((px / rx) ** 2 + (py / ry) ** 2);
  if (growth > 1) {
    [rx, ry] = [rx * growth, ry * growth];
  }
  const far = Math.max(
    0,
    ((rx * ry) ** 2 - (rx * py) ** 2 - (ry * px) ** 2) / ((rx * py) ** 2 + (ry * px) ** 2 || 1),
  );
  const side = (isLarge === isClockwise ? -1 : 1) * Math.sqrt(far);
  const [cx, cy] = [(side * rx * py) / ry, (-side * ry * px) / rx];
  const from = Math.atan2((py - cy) / ry, (px - cx) / rx);
  let sweep = Math.atan2((-py - cy) / ry, (-px - cx) / rx) - from;
  if (isClockwise === 1 && sweep < 0) {
    sweep += 2 * Math.PI;
  }
  if (isClockwise === 0 && sweep > 0) {
    sweep -= 2 * Math.PI;
  }

  const [middleX, middleY] = [(fromX + toX) / 2, (fromY + toY) / 2];
  const steps = Math.ceil(4 * Math.abs(sweep) * Math.sqrt(Math.max(rx, ry) * scale)) + 1;
  for (let i = 1; i < steps; i++) {
    const angle = from + (sweep * i) / steps;
    const [ex, ey] = [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)];
    lineTo(middleX + cos * ex - sin * ey, middleY + sin * ex + cos * ey);
  }
  lineTo(toX, toY);
}
