import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { redactInLogs } from './redact-in-logs.ts';

describe('redactInLogs', () => {
  it('keeps what it conceals out of console.log, at any depth', () => {
    const holder = redactInLogs(['secret'], { secret: 'JBSWY3DP', issuer: 'Acme' });
    for (const value of [holder, { holder }, [[holder]]]) {
      const shown = inspect(value, { depth: 9, showHidden: true });
      expect(shown).not.toContain('JBSWY3DP');
      expect(shown).toContain("issuer: 'Acme'");
    }
  });

  it('adds nothing that is not there', () => {
    const data: { issuer: string; secret?: string } = { issuer: 'Acme' };
    expect(JSON.stringify(redactInLogs(['secret'], data))).toBe('{"issuer":"Acme"}');
  });
});
