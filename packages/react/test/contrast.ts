type Rgba = [red: number, green: number, blue: number, alpha: number];

/** The computed style of an element, in its own window. */
export function getStyle(element: Element, pseudo?: string): CSSStyleDeclaration {
  return (element.ownerDocument.defaultView as Window).getComputedStyle(element, pseudo);
}

/** Reads a computed color of any kind. */
export function readColor(color: string): Rgba {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** The color behind the text of an element: that of the nearest element which has one. */
function getGround(element: Element): Rgba {
  const color = readColor(getStyle(element).backgroundColor);
  const parent = element.parentElement;
  return color[3] > 0.99 || !parent ? color : getGround(parent);
}

function getLuminance([red, green, blue]: Rgba): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of a color of an element and what is behind it (WCAG 2.2). */
export function getContrast(element: Element, color: string, ground = getGround(element)): number {
  const one = getLuminance(readColor(color)) + 0.05;
  const other = getLuminance(ground) + 0.05;
  return Math.max(one, other) / Math.min(one, other);
}
