import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect } from 'vitest';

/** How long each target is tried, in seconds. */
export const SECONDS: number = Number(process.env.FUZZ_SECONDS ?? 10);

/** Reads the inputs of a target that are tried first and changed after that. */
export function readCorpus(name: string): string[] {
  const file = new URL(`corpus/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as string[];
}

/**
 * Tries a property for {@link SECONDS}. A failure prints the smallest input that fails, and the
 * seed and path that lead to it. Add the input to the corpus of the target, so that it stays tried.
 */
export async function fuzz<Input>(
  input: fc.Arbitrary<Input>,
  examples: readonly Input[],
  check: (input: Input) => void | Promise<void>,
): Promise<void> {
  let runs = 0;
  const property = fc.asyncProperty(input, async (value) => {
    runs++;
    await check(value);
  });
  await fc.assert(property, {
    examples: examples.map((example): [Input] => [example]),
    numRuns: 2 ** 31 - 1,
    interruptAfterTimeLimit: 1000 * SECONDS,
    ...(process.env.FUZZ_SEED && { seed: Number(process.env.FUZZ_SEED) }),
  });
  expect(runs).toBeGreaterThan(examples.length);
  process.stdout.write(`${expect.getState().currentTestName}: ${runs} inputs\n`);
}

/** Creates inputs like those of a corpus: with parts replaced, doubled, removed or taken over. */
export function mutate(corpus: readonly string[], parts: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(...parts),
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.tuple(fc.constantFrom(...corpus), fc.nat(), fc.nat(40)).map(([text, at, length]) => {
      const from = at % (text.length + 1);
      return text.slice(from, from + length);
    }),
  );
  const edit = fc.tuple(fc.nat(), fc.nat(6), piece);
  return fc
    .tuple(fc.constantFrom(...corpus), fc.array(edit, { maxLength: 5 }))
    .map(([seed, edits]) => {
      let text = seed;
      for (const [at, removed, inserted] of edits) {
        const from = at % (text.length + 1);
        text = text.slice(0, from) + inserted + text.slice(from + removed);
      }
      return text;
    });
}
