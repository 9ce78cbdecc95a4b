import { describe, expect, it } from 'vitest';
import { pictureOfSvg } from '../../test/picture.ts';
import { readers, readersOf, readQr } from '../../test/read-qr.ts';
import { renderSvg } from '../render/render-svg.ts';
import { encodeQr, type EncodeQrOptions } from './encode-qr.ts';
import type { QrSegment } from './segment.ts';

const pictureOf = (data: string | QrSegment[], options: EncodeQrOptions = {}) =>
  pictureOfSvg(renderSvg(encodeQr(data, options), { boxSize: 3 }));

describe('what is encoded is read by all three readers', () => {
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
    // Data polynomials with zeros where others have tripped.
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
  ])('%s', async (_, text, options) => {
    expect(await readersOf(pictureOf(text, options), text)).toEqual(readers);
  });

  it('every byte there is, which readers do not take for text', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    const found = await readQr(pictureOf([{ mode: 'byte', data: bytes }]));
    expect([found.zxing, found.jsqr]).toEqual([bytes, bytes]);
  });

  it('segments of every mode in one symbol', async () => {
    const segments: QrSegment[] = [
      { mode: 'numeric', data: '0042' },
      { mode: 'alphanumeric', data: 'A-Z' },
      { mode: 'byte', data: 'ß' },
      { mode: 'byte', data: new Uint8Array([0x21]) },
    ];
    expect(await readersOf(pictureOf(segments), '0042A-Zß!')).toEqual(readers);
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7] as const)('with mask %i', async (mask) => {
    const text = `mask ${mask}`;
    expect(await readersOf(pictureOf(text, { mask }), text)).toEqual(readers);
  });

  it.each(Array.from({ length: 40 }, (_, i) => i + 1))('in version %i', async (version) => {
    const text = `version ${version}`;
    expect(await readersOf(pictureOf(text, { version }), text)).toEqual(readers);
  });
});
