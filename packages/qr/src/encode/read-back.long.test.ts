import { describe, expect, it } from 'vitest';
import { drawSymbol } from '../../test/draw-symbol.ts';
import { listReaders, READERS } from '../../test/read-qr.ts';
import { VERSIONS } from '../../test/versions.ts';

describe('reading back', () => {
  it.each(VERSIONS)('All three readers read a symbol of version %i.', async (version) => {
    const text = `version ${version}`;
    expect(await listReaders(drawSymbol(text, { version }), text)).toEqual(READERS);
  });
});
