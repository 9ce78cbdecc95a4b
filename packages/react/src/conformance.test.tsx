import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { type ConformanceCase, describeConformance } from '../test/describe-conformance.tsx';
import { SecretKey } from './secret-key/index.ts';

/** Every namespace of parts. */
const NAMESPACES = { SecretKey };

/** Parts that render a whole component instead of one element. They have tests of their own. */
const COMPOSITE: readonly string[] = [];

const inSecretKey = (part: ReactNode): ReactNode => (
  <SecretKey.Root secret="JBSWY3DPEHPK3PXP">{part}</SecretKey.Root>
);

/** Every part, by its public name. */
const CASES: Record<string, ConformanceCase> = {
  'SecretKey.Root': {
    part: SecretKey.Root,
    tag: 'div',
    props: { secret: 'JBSWY3DPEHPK3PXP' },
  },
  'SecretKey.CopyButton': { part: SecretKey.CopyButton, tag: 'button', within: inSecretKey },
  'SecretKey.Status': { part: SecretKey.Status, tag: 'span', within: inSecretKey },
  'SecretKey.Value': { part: SecretKey.Value, tag: 'code', within: inSecretKey },
};

describe('The conformance table', () => {
  it('The conformance table holds every part of every component.', () => {
    const names = Object.entries(NAMESPACES).flatMap(([namespace, parts]) =>
      Object.keys(parts).map((part) => `${namespace}.${part}`),
    );
    expect([...Object.keys(CASES), ...COMPOSITE].toSorted()).toEqual(names.toSorted());
  });
});

for (const [name, conformanceCase] of Object.entries(CASES)) {
  describeConformance(name, conformanceCase);
}
