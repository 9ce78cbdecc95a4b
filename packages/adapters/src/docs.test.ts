import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { Provider } from './test/double.ts';
import { PROVIDERS } from './test/providers.ts';
import { readStatus, start, verifyRight } from './test/use-double.ts';

/** Returns the cells of each row of the tables of a text, without the text between them. */
function readRows(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

function readPage(name: string): string {
  return readFileSync(resolve(import.meta.dirname, `../../../docs/adapters/${name}.mdx`), 'utf8');
}

/** The rows of the table that says what each provider can do. */
const OVERVIEW = readRows(
  readPage('providers').split('## What each can do')[1]!.split('\n## ')[0]!,
);

/** Returns what the overview says of a provider, and the name of its page. */
function findRow(provider: string): { page: string; abilities: string[] } {
  const [link = '', ...abilities] = OVERVIEW.find(([cell]) => cell!.startsWith(`[${provider}](`))!;
  return { page: /\((.*)\.mdx\)/.exec(link)![1]!, abilities };
}

async function describeAbilities({ create }: Provider): Promise<string[]> {
  const double = await create();
  const { adapter } = double;
  await verifyRight(double, await start(double));
  const { canAdd, canReplace } = await readStatus(double);
  const kept = canAdd ? 'the chosen one' : 'the only one';
  return [
    canAdd ? 'yes' : 'no',
    canReplace ? kept : 'off first',
    adapter.rename ? 'yes' : 'no',
    adapter.remove ? 'yes' : 'no',
    adapter.viewRecoveryCodes ? 'yes' : 'no',
  ];
}

it.each(PROVIDERS)('The overview says what the adapter of $name can do.', async (provider) => {
  expect(findRow(provider.name).abilities).toEqual(await describeAbilities(provider));
});

it.each(PROVIDERS)(
  'The page of $name says whether recovery codes are shown again, and whether apps are removed.',
  async ({ create, name }) => {
    const { adapter } = await create();
    const rows = new Map(
      readRows(readPage(findRow(name).page)).map(([question, answer]) => [question, answer]),
    );
    expect(rows.get('Codes shown again?')).toMatch(adapter.viewRecoveryCodes ? /^Yes/ : /^No/);
    const change = adapter.rename ? /^Rename and remove/ : adapter.remove ? /^Remove/ : /^No/;
    expect(rows.get('Rename or remove?')).toMatch(change);
  },
);
