import { vi } from 'vitest';

/** Runs a function while Web Crypto returns the bytes 0, 1, 2 … instead of random ones. */
export function withCountingBytes<Result>(run: () => Result): Result {
  const getRandomValues = vi
    .spyOn(crypto, 'getRandomValues')
    .mockImplementation((array) => (array as Uint8Array).map((_, i) => i));
  try {
    return run();
  } finally {
    getRandomValues.mockRestore();
  }
}

/**
 * Measures how often each character occurs in a text over an alphabet of 32. If all are equally
 * likely, `chiSquared` exceeds 100 once in 10⁹ runs (31 degrees of freedom).
 */
export function measureDistribution(text: string): { characters: string; chiSquared: number } {
  const counts = new Map<string, number>();
  for (const character of text) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const expected = text.length / 32;
  return {
    characters: [...counts.keys()].toSorted().join(''),
    chiSquared: [...counts.values()].reduce(
      (sum, count) => sum + (count - expected) ** 2 / expected,
      0,
    ),
  };
}
