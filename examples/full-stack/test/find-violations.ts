import axe from 'axe-core';
import type { Tab } from './engines.ts';

/**
 * What axe finds fault with on the page as it is now: every rule it has, the ones that are no law
 * included.
 */
export async function findViolations(tab: Tab): Promise<string[]> {
  // A page that was loaded anew knows nothing of it.
  if (!(await tab.evaluate(`'axe' in window`))) {
    await tab.evaluate(`(() => {${axe.source}})()`);
  }
  return (await tab.evaluate(`(${inPage.toString()})()`)) as string[];
}

interface Axe {
  run: (options: object) => Promise<{
    violations: Array<{ id: string; nodes: Array<{ html: string; failureSummary: string }> }>;
  }>;
}

/** Runs in the page, so it knows nothing from out here. */
async function inPage(): Promise<string[]> {
  // Half faded in, a text has half the contrast.
  const isEndless = (animation: Animation) =>
    animation.effect?.getComputedTiming().iterations === Infinity;
  await Promise.allSettled(
    document
      .getAnimations()
      .filter((animation) => !isEndless(animation))
      .map(({ finished }) => finished),
  );
  const { violations } = await (window as unknown as { axe: Axe }).axe.run({
    resultTypes: ['violations'],
    // WCAG 2.2 has it; axe leaves it out unless it is asked for.
    rules: { 'target-size': { enabled: true } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}
