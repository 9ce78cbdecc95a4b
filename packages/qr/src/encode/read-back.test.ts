import { describe, expect, it } from 'vitest';
import { drawSymbol } from '../../test/draw-symbol.ts';
import { listReaders, READERS, readQr } from '../../test/read-qr.ts';
import { MASKS } from './choose-mask.ts';
import type { EncodeQrOptions } from './encode-qr.ts';
import type { QrSegment } from './segment.ts';

describe('reading back', () => {
  it.each<[string, string, EncodeQrOptions?]>([
    ['digits', '01234567890123456789'],
    ['alphanumeric characters', 'HELLO WORLD $%*+-./:'],
    ['text', 'Grüße, 名前, 😀 and a line\nfeed'],
    ['a key URI', 'otpauth://totp/ACME:a@b.c?secret=JBSWY3DPEHPK3PXP&issuer=ACME&digits=8'],
    ['text as bytes', 'HELLO 0123', { segmentation: 'byte' }],
    [
      'a symbol of a raised level',
      'raised',
      { errorCorrectionLevel: 'L', boostErrorCorrection: true },
    ],
    // Data polynomials with zeros, which have made other encoders fail.
    [
      'a long run of zeros',
      `http://test.com/abc${'000'.repeat(90)}`,
      { version: 6, errorCorrectionLevel: 'L', mask: 0 },
    ],
    [
      'zeros at the end',
      `${'ab'.repeat(25)}${'\u0000'.repeat(10)}`,
      { version: 5, errorCorrectionLevel: 'Q' },
    ],
  ])('All three readers read %s.', async (_, text, options) => {
    expect(await listReaders(drawSymbol(text, options), text)).toEqual(READERS);
  });

  it('ZXing and jsQR read every byte without interpreting it as text.', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    const found = await readQr(drawSymbol([{ mode: 'byte', data: bytes }]));
    expect([found.zxing, found.jsqr]).toEqual([bytes, bytes]);
  });

  it('All three readers read segments of every mode in one symbol.', async () => {
    const segments: QrSegment[] = [
      { mode: 'numeric', data: '0042' },
      { mode: 'alphanumeric', data: 'A-Z' },
      { mode: 'byte', data: 'ß' },
      { mode: 'byte', data: new Uint8Array([0x21]) },
    ];
    expect(await listReaders(drawSymbol(segments), '0042A-Zß!')).toEqual(READERS);
  });

  it.each(MASKS)('All three readers read a symbol with mask %i.', async (mask) => {
    const text = `mask ${mask}`;
    expect(await listReaders(drawSymbol(text, { mask }), text)).toEqual(READERS);
  });

  // read-back.long.test.ts has the other versions.
  it.each([1, 2, 7, 21, 40])('All three readers read a symbol of version %i.', async (version) => {
    const text = `version ${version}`;
    expect(await listReaders(drawSymbol(text, { version }), text)).toEqual(READERS);
  });
});
