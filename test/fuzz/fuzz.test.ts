import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import * as core from '../../packages/core/src/index.ts';
import * as qr from '../../packages/qr/src/index.ts';
import {
  type CodeOperation,
  type CodeState,
  edit,
} from '../../packages/react/src/code-input/editing/edit.ts';
import { createFetchAdapter } from '../../packages/react/src/two-factor-setup/adapter/create-fetch-adapter.ts';
import { isTwoFactorError } from '../../packages/react/src/verification/two-factor-error.ts';
import { fuzz, mutate, readCorpus, SECONDS } from './fuzz.ts';

const KEY_URIS = readCorpus('key-uris');
const ENROLLMENT = { keyUri: KEY_URIS[0]! };
const URI_PARTS = [
  '&amp;',
  '%25',
  '%3A',
  ':',
  '&secret=',
  '&issuer=',
  '?',
  '#',
  '+',
  '\u202e',
  '=',
];

const isKnown = (error: unknown): boolean =>
  isTwoFactorError(error) || (error instanceof TypeError && error.message.startsWith('Tessera: '));

/** Returns what a function returns, or `undefined` if it throws an error of its package. */
function attempt<Result>(call: () => Result, Expected: new (...all: never[]) => Error) {
  try {
    return call();
  } catch (error) {
    if (!(error instanceof Expected)) {
      throw error;
    }
    return undefined;
  }
}

describe('fuzz', { timeout: 1000 * SECONDS + 60_000 }, () => {
  it('A key URI that is read can be written, and is read as the same one.', async () => {
    await fuzz(mutate(KEY_URIS, URI_PARTS), KEY_URIS, (text) => {
      core.lintKeyUri(text);
      const parsed = attempt(() => core.parseKeyUri(text), core.TesseraError);
      const again = parsed && core.parseKeyUri(core.createKeyUri(parsed));
      expect(again && { ...again, repairs: [] }).toEqual(parsed && { ...parsed, repairs: [] });
    });
  });

  it('An export is read or refused, and each account of it can be moved.', async () => {
    const accounts = KEY_URIS.flatMap((uri) => {
      const parsed = attempt(() => core.parseKeyUri(uri), core.TesseraError);
      return parsed ? [parsed] : [];
    });
    const { uris } = core.createMigrationUris(accounts);
    const parts = ['+', ' ', '%2B', '%252F', '\r\n', 'A', '/', '=', '////////'];
    await fuzz(mutate(uris, parts), uris, (text) => {
      const parsed = attempt(() => core.parseMigrationUri(text), core.TesseraError);
      const names = (parsed?.accounts ?? []).map((account) => {
        const accountName = account.accountName || 'x';
        return core.parseKeyUri(core.createKeyUri({ ...account, accountName })).accountName;
      });
      expect(names).toEqual(parsed?.accounts.map(({ accountName }) => accountName || 'x') ?? []);
    });
  });

  it('An edit leaves a value that the field can hold, and a selection within it.', async () => {
    const text = fc.string({
      unit: fc.constantFrom(
        '1',
        '9',
        '٤',
        '９',
        'a',
        ' ',
        '-',
        '‑',
        '😀',
        '\u0301',
        '\u200b',
        '\n',
      ),
      maxLength: 12,
    });
    const operation: fc.Arbitrary<CodeOperation> = fc.oneof(
      fc.record({ type: fc.constant('insert' as const), text }),
      fc.record({ type: fc.constant('replace' as const), text }),
      fc.record({
        type: fc.constantFrom(
          ...(['Backward', 'Forward'] as const).flatMap((direction) =>
            (['Content', 'Word', 'SoftLine', 'HardLine'] as const).map(
              (unit) => `delete${unit}${direction}` as const,
            ),
          ),
          'deleteByCut' as const,
          'deleteByDrag' as const,
          'deleteContent' as const,
        ),
      }),
    );
    const example: CodeOperation[] = [
      { type: 'insert', text: '12 34-56' },
      { type: 'deleteWordBackward' },
    ];
    await fuzz(fc.array(operation, { maxLength: 30 }), [example], (operations) => {
      let state: CodeState = { value: '', start: 0, end: 0 };
      for (const next of operations) {
        const { value, start, end } = edit(state, next, [{ length: 6 }]);
        expect(value).toMatch(/^\d{0,6}$/);
        expect(start >= 0 && start <= end && end <= value.length).toBe(true);
        const isCaret = start === end;
        expect(!isCaret || start === value.length).toBe(true);
        state = { value, start, end };
      }
    });
  });

  it('An SVG has no element, attribute or character that a style smuggled in.', async () => {
    const symbol = qr.encodeQr('https://example.com/', { errorCorrectionLevel: 'H' });
    const corpus = readCorpus('svg-options');
    const value = mutate(corpus, ['"', "'", '<', '>', '&', '\0', ')', '(', '/', ';', '\n']);
    const markup =
      /^(?:<(?:svg|title|defs|path|rect|g|image|clipPath|linearGradient|radialGradient|stop|pattern)(?: (?:[a-z][\w-]*|viewBox|xmlns|preserveAspectRatio|gradientUnits|clipPathUnits)="[^"<>]*")*\/?>|<\/[a-zA-Z]+>|[^<>])*$/;
    const seeds = corpus.map((text) => Array.from({ length: 6 }, () => text));
    await fuzz(fc.array(value, { minLength: 6, maxLength: 6 }), seeds, (values) => {
      const [fillColor, backColor, title, src, color, ring] = values as [
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      const styles: qr.QrStyle[] = [
        { fillColor },
        { backColor },
        { title },
        { logo: { src } },
        { logo: { src, backColor: color } },
        { fillImage: src },
        { eyeColor: { ring, center: color } },
        { gradient: { type: 'linear', stops: [{ offset: 0, color }] } },
      ];
      const drawn = styles.map((style) =>
        attempt(() => qr.renderSvg(symbol, style), qr.TesseraQrError),
      );
      for (const svg of drawn.filter((text) => text !== undefined)) {
        expect(svg.replace(/&(?:amp|lt|gt|quot|apos|#\d+);/g, '')).not.toContain('&');
        expect(markup.test(svg)).toBe(true);
        expect(svg).not.toMatch(/ on[a-z]+="/);
      }
    });
  });

  it('The fetch adapter throws nothing but errors that it documents, whatever the backend answers.', async () => {
    const corpus = readCorpus('answers');
    const body = mutate(corpus, ['{', '}', '"', '"type":', '"error":', 'null', '[', ']', '1e999']);
    const answer = fc.record({
      body,
      status: fc.constantFrom(200, 201, 302, 400, 401, 403, 404, 409, 410, 422, 423, 429, 500, 503),
      retryAfter: fc.constantFrom(
        '',
        '0',
        '-1',
        '120',
        '1e9',
        'Wed, 21 Oct 2099 07:28:00 GMT',
        'x',
      ),
      type: fc.constantFrom('application/json', 'text/html', ''),
    });
    const examples = corpus.flatMap((text) =>
      [200, 422].map((status) => ({
        body: text,
        status,
        retryAfter: '1',
        type: 'application/json',
      })),
    );
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { signal } = new AbortController();
    const input = { intent: 'enroll' as const, signal };
    await fuzz(answer, examples, async ({ body: text, status, retryAfter, type }) => {
      const adapter = createFetchAdapter({
        endpoints: {
          start: '/start',
          verify: '/verify',
          resume: '/resume',
          rename: '/rename',
          remove: '/remove',
          disable: '/disable',
          status: '/status',
          recoveryCodes: '/codes',
        },
        fetch: async () =>
          new Response(text, {
            status,
            headers: { 'Retry-After': retryAfter, 'Content-Type': type },
          }),
      });
      const calls = [
        () => adapter.start(input),
        () => adapter.verify({ ...input, code: '918273', enrollment: ENROLLMENT }),
        () => adapter.resume!({ signal }),
        () => adapter.rename!({ authenticator: { id: '1' }, name: 'Phone', signal }),
        () => adapter.remove!({ authenticator: { id: '1' }, signal }),
        () => adapter.disable!({ signal }),
        () => adapter.status!({ signal }),
        () => adapter.recoveryCodes!({ enrollment: ENROLLMENT, signal }),
      ];
      const results = await Promise.allSettled(calls.map((call) => call()));
      for (const result of results.filter(({ status: outcome }) => outcome === 'rejected')) {
        const { reason } = result as PromiseRejectedResult;
        // Codes that are no texts are a mistake of the backend's developer.
        expect(reason).toSatisfy(isKnown);
        expect(JSON.stringify(reason) + String(reason)).not.toMatch(/918273|JBSWY/);
      }
    });
  });
});
