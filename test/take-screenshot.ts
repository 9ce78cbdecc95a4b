import { commands } from 'vitest/browser';

/**
 * Takes a screenshot of the window and cuts out an element with `margin` pixels around it. The
 * element can be in a frame of the tested document, and must be in view.
 */
export async function takeScreenshot(element: Element, margin = 0): Promise<ImageData> {
  const file = await commands.takeWindowScreenshot();
  const picture = new Image();
  picture.src = `data:image/png;base64,${file}`;
  await picture.decode();
  const box = getBoxInWindow(element);
  // Pixels of the picture in a pixel of the window.
  const density = picture.width / box.windowWidth;
  const [x, y, width, height] = [
    box.x - margin,
    box.y - margin,
    box.width + 2 * margin,
    box.height + 2 * margin,
  ].map((length) => Math.round(length * density)) as [number, number, number, number];
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.drawImage(picture, -x, -y);
  return context.getImageData(0, 0, width, height);
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  windowWidth: number;
}

/** Returns the box of an element in the window around all frames, which may scale them down. */
function getBoxInWindow(element: Element): Box {
  let { x, y, width, height } = element.getBoundingClientRect();
  let view = element.ownerDocument.defaultView as Window;
  while (view.frameElement) {
    const frame = view.frameElement.getBoundingClientRect();
    const scale = frame.width / view.innerWidth;
    [x, y, width, height] = [
      frame.x + x * scale,
      frame.y + y * scale,
      width * scale,
      height * scale,
    ];
    view = view.parent;
  }
  return { x, y, width, height, windowWidth: view.innerWidth };
}
