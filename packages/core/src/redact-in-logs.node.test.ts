import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { redactInLogs } from './redact-in-logs.ts';

describe('redactInLogs', () => {
  it('redactInLogs keeps the named properties out of console.log, at any depth.', () => {
    const holder = redactInLogs(['secret'], { secret: 'JBSWY3DP', issuer: 'Acme' });
    for (const value of [holder, { holder }, [[holder]]]) {
      const shown = inspect(value, { depth: 9, showHidden: true });
      expect(shown).not.toContain('JBSWY3DP');
      expect(shown).toContain("issuer: 'Acme'");
    }
  });

  it('redactInLogs adds no property that the object does not have.', () => {
    const data: { issuer: string; secret?: string } = { issuer: 'Acme' };
    expect(JSON.stringify(redactInLogs(['secret'], data))).toBe('{"issuer":"Acme"}');
  });
});
