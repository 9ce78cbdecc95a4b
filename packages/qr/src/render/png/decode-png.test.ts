import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rasterizeSvg } from '../../../test/picture.ts';
import { createRandom } from '../../../test/random.ts';
import { TesseraQrError } from '../../tessera-qr-error.ts';
import { decodePngUrl, MAX_PICTURE_PIXELS } from './decode-png.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const chunked = Buffer.alloc(body.length + 8);
  chunked.writeUInt32BE(data.length);
  chunked.set(body, 4);
  chunked.writeUInt32BE(computeCrc(body), body.length + 4);
  return chunked;
};

/** The CRC of ISO 3309, bit by bit. */
function computeCrc(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
  }
  return ~crc >>> 0;
}

interface Header {
  width: number;
  height: number;
  depth: number;
  colorType: number;
  interlace: number;
}

function createHeader({ width, height, depth, colorType, interlace }: Header): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([depth, colorType, 0, 0, interlace], 8);
  return chunk('IHDR', header);
}

function createPng(header: Header, chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    createHeader(header),
    ...chunks,
    chunk('IEND', new Uint8Array()),
  ]);
}

const toUrl = (file: Uint8Array): string =>
  `data:image/png;base64,${Buffer.from(file).toString('base64')}`;

const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The sides of a picture, or of each pass of an interlaced one. */
function listPasses({ width, height, interlace }: Header): Array<[columns: number, rows: number]> {
  const starts = interlace
    ? [
        [0, 0, 8, 8],
        [4, 0, 8, 8],
        [0, 4, 4, 8],
        [2, 0, 4, 4],
        [0, 2, 2, 4],
        [1, 0, 2, 2],
        [0, 1, 1, 2],
      ]
    : [[0, 0, 1, 1]];
  return starts
    .map(([x, y, stepX, stepY]): [number, number] => [
      Math.ceil((width - x!) / stepX!),
      Math.ceil((height - y!) / stepY!),
    ])
    .filter(([columns, rows]) => columns > 0 && rows > 0);
}

/** Random bytes are a picture whatever they are; each row has the next of the five filters. */
function createScanlines(header: Header, random: () => number): Buffer {
  const rows = listPasses(header).flatMap(([columns, count]) =>
    Array.from({ length: count }, (_, row) => {
      const bytes = Math.ceil((columns * CHANNELS[header.colorType]! * header.depth) / 8);
      return Uint8Array.from({ length: bytes + 1 }, (__, i) =>
        i === 0 ? row % 5 : Math.floor(256 * random()),
      );
    }),
  );
  return Buffer.concat(rows);
}

const KINDS = [
  ...[1, 2, 4, 8, 16].map((depth) => ({ colorType: 0, depth })),
  ...[8, 16].map((depth) => ({ colorType: 2, depth })),
  ...[1, 2, 4, 8].map((depth) => ({ colorType: 3, depth })),
  ...[8, 16].flatMap((depth) => [4, 6].map((colorType) => ({ colorType, depth }))),
].flatMap((kind) => [0, 1].map((interlace) => ({ ...kind, interlace, width: 13, height: 7 })));

/** Creates a picture of a kind with a palette and something transparent, where it can have them. */
function createPicture(header: Header, seed: number): Buffer {
  const random = createRandom(seed);
  const chunks: Buffer[] = [];
  if (header.colorType === 3) {
    const entries = 2 ** header.depth;
    const bytes = (count: number) =>
      Uint8Array.from({ length: count }, () => Math.floor(256 * random()));
    chunks.push(chunk('PLTE', bytes(3 * entries)), chunk('tRNS', bytes(Math.ceil(entries / 2))));
  } else if (header.colorType === 0) {
    chunks.push(chunk('tRNS', Uint8Array.from([0, 1])));
  }
  const compressed = deflateSync(createScanlines(header, random));
  const middle = Math.floor(compressed.length / 2);
  chunks.push(chunk('IDAT', compressed.subarray(0, middle)));
  chunks.push(chunk('IDAT', compressed.subarray(middle)));
  return createPng(header, chunks);
}

describe('decodePngUrl', () => {
  it.each(KINDS)(
    'decodePngUrl decodes color type $colorType with $depth bits, interlaced: $interlace, as another decoder does.',
    (header) => {
      const src = toUrl(createPicture(header, header.colorType * 100 + header.depth));
      const { width, height } = header;
      const ours = decodePngUrl(src);
      const theirs = rasterizeSvg(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${src}"/></svg>`,
      );
      expect([ours.width, ours.height]).toEqual([width, height]);
      for (let i = 0; i < ours.data.length; i++) {
        const alpha = ours.data[i - (i % 4) + 3]! / 255;
        // The other one multiplies colors by opacity, and takes the upper half of 16 bits.
        const expected = i % 4 === 3 ? ours.data[i]! : ours.data[i]! * alpha;
        expect(Math.abs(expected - theirs.data[i]!)).toBeLessThanOrEqual(3);
      }
    },
  );

  it('decodePngUrl refuses a picture by the size in its header, before it decodes anything.', () => {
    const sizes: Array<[width: number, height: number]> = [
      [12_000, 12_000],
      [2 ** 31 - 1, 2 ** 31 - 1],
      [2 ** 32 - 1, 1],
      [2049, 2048],
    ];
    for (const [width, height] of sizes) {
      const header = { width, height, depth: 8, colorType: 6, interlace: 0 };
      const src = toUrl(createPng(header, [chunk('IDAT', deflateSync(new Uint8Array(9)))]));
      const before = process.memoryUsage().arrayBuffers;
      expect(() => decodePngUrl(src)).toThrow(
        expect.objectContaining({
          code: 'image-not-decoded',
          message: expect.stringContaining(`${width} × ${height} pixels`),
        }),
      );
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 ** 20);
    }
  });

  it('decodePngUrl decodes a picture of the largest size.', () => {
    const [width, height] = [4096, MAX_PICTURE_PIXELS / 4096];
    const header = { width, height, depth: 1, colorType: 0, interlace: 0 };
    const rows = new Uint8Array((width / 8 + 1) * height);
    const { data } = decodePngUrl(toUrl(createPng(header, [chunk('IDAT', deflateSync(rows))])));
    expect(data).toHaveLength(4 * MAX_PICTURE_PIXELS);
    expect([...data.subarray(-4)]).toEqual([0, 0, 0, 255]);
  });

  it('decodePngUrl stops inflating where the picture ends, and skips what is not a pixel.', () => {
    const bomb = deflateSync(new Uint8Array(2 ** 25));
    const header = { width: 1, height: 1, depth: 8, colorType: 0, interlace: 0 };
    const file = createPng(header, [
      chunk('iCCP', Buffer.concat([Buffer.from('x\0\0'), bomb])),
      chunk('IDAT', bomb),
    ]);
    const before = process.memoryUsage().arrayBuffers;
    expect(decodePngUrl(toUrl(file))).toEqual({
      width: 1,
      height: 1,
      data: new Uint8Array([0, 0, 0, 255]),
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 ** 23);
  });

  it('decodePngUrl throws nothing but a TesseraQrError, whatever happens to a file.', () => {
    const files = KINDS.map((header, i) => createPicture(header, i));
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...files), changes, fc.nat(), (file, edits, cut) => {
        const damaged = Uint8Array.from(file);
        for (const [at, byte] of edits) {
          damaged[at % damaged.length] = byte;
        }
        const end = cut % 3 === 0 ? cut % damaged.length : damaged.length;
        let outcome: unknown;
        try {
          const { width, height, data } = decodePngUrl(toUrl(damaged.subarray(0, end)));
          outcome = data.length === 4 * width * height ? 'decoded' : 'wrong length';
        } catch (error) {
          outcome = error instanceof TesseraQrError ? error.code : error;
        }
        expect(['decoded', 'image-not-decoded']).toContain(outcome);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['nothing', 'data:image/png;base64,'],
    ['what is not Base64', 'data:image/png;base64,%%%'],
    ['a JPEG', 'data:image/jpeg;base64,/9j/4AAQSkZJRg=='],
    ['a JPEG that is called a PNG', 'data:image/png;base64,/9j/4AAQSkZJRg=='],
    ['an address', 'https://example.com/logo.png'],
  ])('decodePngUrl refuses %s.', (_, src) => {
    expect(() => decodePngUrl(src)).toThrow(
      expect.objectContaining({ name: 'TesseraQrError', code: 'image-not-decoded' }),
    );
  });
});
