/** A picture: the red, green, blue and opacity of each pixel. */
interface Picture {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/**
 * Adds the noise of a sensor: the same change to red, green and blue, uniformly distributed within
 * ± `amplitude`.
 */
export function addNoise(
  { width, height, data }: Picture,
  amplitude: number,
  seed: number,
): Picture {
  const pixels = data.slice();
  let state = seed;
  for (let i = 0; i < pixels.length; i += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const change = (state / 2 ** 31 - 1) * amplitude;
    for (let channel = 0; channel < 3; channel++) {
      pixels[i + channel] = pixels[i + channel]! + change;
    }
  }
  return { width, height, data: pixels };
}
