import axe from 'axe-core';
import type { Tab } from './engine.ts';

/** Runs every rule of axe on the page, best practices included, and resolves to the violations. */
export async function findViolations(tab: Tab): Promise<string[]> {
  // Each page load drops axe.
  if (!(await tab.evaluate(`'axe' in window`))) {
    await tab.evaluate(`(() => {${axe.source}})()`);
  }
  return (await tab.evaluate(`(${runAxeInPage.toString()})()`)) as string[];
}

interface Axe {
  run: (options: object) => Promise<{
    violations: Array<{ id: string; nodes: Array<{ html: string; failureSummary: string }> }>;
  }>;
}

/** Runs in the page, so it cannot use anything outside of it. */
async function runAxeInPage(): Promise<string[]> {
  // While a text fades in, its contrast is too low.
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
    // WCAG 2.2 requires it, but it is off by default.
    rules: { 'target-size': { enabled: true } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}
