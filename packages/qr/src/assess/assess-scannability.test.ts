import { describe, expect, it } from 'vitest';
import type { QrStyle } from '../draw/qr-style.ts';
import { encodeQr } from '../encode/encode-qr.ts';
import { errorCorrectionLevels } from '../encode/error-correction-level.ts';
import type { QrPixels } from '../raster/qr-pixels.ts';
import { assessScannability, type ScannabilityAssessment } from './assess-scannability.ts';
import { largestLogo } from './largest-logo.ts';
import type { ScannabilityFinding } from './scannability-finding.ts';

const SYMBOL = encodeQr(
  'otpauth://totp/ACME:alice@example.com?secret=JBSWY3DPEHPK3PXP&issuer=ACME',
  {
    errorCorrectionLevel: 'Q',
  },
);

const SRC = 'logo.png';

function assess(style: QrStyle, images: Record<string, QrPixels> = {}): ScannabilityAssessment {
  return assessScannability(SYMBOL, style, { images });
}

function listCodes(
  style: QrStyle,
  images: Record<string, QrPixels> = {},
): Array<[ScannabilityFinding['code'], ScannabilityFinding['severity']]> {
  return assess(style, images).findings.map(({ code, severity }) => [code, severity]);
}

/** Creates a picture of one color. */
function fillPicture(red: number, green: number, blue: number, alpha = 255): QrPixels {
  const data = Array.from({ length: 16 }, () => [red, green, blue, alpha]).flat();
  return { width: 4, height: 4, data: new Uint8Array(data) };
}

describe('assessScannability', () => {
  it('Black on white has no findings.', () => {
    expect(assess({})).toEqual({
      verdict: 'scannable',
      findings: [],
      contrast: 21,
      moduleFill: 1,
      logo: undefined,
    });
  });

  it('A finding has a measured value, a limit, a message and a fix.', () => {
    expect(assess({ fillColor: '#767676' }).findings).toEqual([
      {
        code: 'low-contrast',
        severity: 'risky',
        value: expect.closeTo(4.54, 2),
        limit: 7,
        message: 'The contrast is 4.5 : 1, but needs 7 : 1 to withstand blur and noise.',
        fix: 'Make the lightest of fillColor, gradient and eyeColor darker, or backColor lighter.',
      },
    ]);
  });

  it('The worst finding comes first and is the verdict.', () => {
    const { verdict, findings } = assess({ border: 3, boxSize: 2, fillColor: '#eee' });
    expect(verdict).toBe('unscannable');
    expect(findings.map(({ severity }) => severity)).toEqual(['unscannable', 'risky', 'risky']);
  });

  it('A style that cannot be drawn throws.', () => {
    expect(() => assess({ moduleSize: 2 })).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    );
  });
});

describe('colors', () => {
  const pale = { offset: 0.5, color: '#ccc' };
  it.each<[string, QrStyle, Array<[ScannabilityFinding['code'], ScannabilityFinding['severity']]>]>(
    [
      ['dark gray', { fillColor: '#4a4a4a' }, []],
      ['middle gray', { fillColor: '#767676' }, [['low-contrast', 'risky']]],
      ['light gray', { fillColor: '#bbb' }, [['low-contrast', 'unscannable']]],
      ['white on black', { fillColor: '#fff', backColor: '#000' }, [['inverted', 'unscannable']]],
      [
        'one color on itself',
        { fillColor: '#888', backColor: '#888' },
        [['inverted', 'unscannable']],
      ],
      [
        'a pale middle of a gradient',
        {
          gradient: {
            type: 'radial',
            stops: [{ offset: 0, color: '#000' }, pale, { offset: 1, color: '#000' }],
          },
        },
        [['low-contrast', 'unscannable']],
      ],
      ['a pale eye', { eyeColor: { ring: '#999' } }, [['low-contrast', 'risky']]],
      [
        'a fill that lets the ground through',
        { fillColor: 'rgb(0 0 0 / 40%)' },
        [['low-contrast', 'risky']],
      ],
      ['black on a dark ground', { backColor: '#a0a0a0' }, [['dark-ground', 'risky']]],
      ['no ground', { backColor: 'transparent' }, [['transparent-ground', 'risky']]],
      ['half a ground', { backColor: 'rgb(255 255 255 / 50%)' }, [['transparent-ground', 'risky']]],
      ['a color of the page', { fillColor: 'currentColor' }, [['unknown-color', 'risky']]],
      ['a variable as ground', { backColor: 'var(--ground)' }, [['unknown-color', 'risky']]],
      [
        'a gradient in place of a pale fill',
        { fillColor: '#fff', gradient: { type: 'linear', stops: [{ offset: 0, color: '#000' }] } },
        [],
      ],
    ],
  )('The assessment of %s has exactly the listed findings.', (_, style, expected) => {
    expect(listCodes(style)).toEqual(expected);
  });

  it('The contrast is measured as in WCAG.', () => {
    expect(assess({ fillColor: '#767676' }).contrast).toBeCloseTo(4.54, 2);
    expect(assess({ fillColor: '#fff', backColor: '#000' }).contrast).toBeCloseTo(1 / 21, 4);
    expect(assess({ fillColor: 'var(--x)' }).contrast).toBeUndefined();
  });

  it('A picture in the modules is assessed by its lightest pixels if they are passed.', () => {
    const style = { fillImage: 'x' };
    expect(listCodes(style)).toEqual([['unknown-picture', 'risky']]);
    expect(listCodes(style, { x: fillPicture(20, 20, 60) })).toEqual([]);
    expect(listCodes(style, { x: fillPicture(250, 240, 0) })).toEqual([
      ['low-contrast', 'unscannable'],
    ]);
    // The fill is visible where the picture is transparent.
    expect(listCodes(style, { x: fillPicture(255, 255, 255, 0) })).toEqual([]);
  });
});

describe('sizes and shapes', () => {
  it.each<[QrStyle, Array<[ScannabilityFinding['code'], ScannabilityFinding['severity'], number]>]>(
    [
      [{ border: 4 }, []],
      [{ border: 3 }, [['narrow-border', 'risky', 3]]],
      [{ border: 0 }, [['narrow-border', 'unscannable', 0]]],
      [{ boxSize: 3 }, []],
      [{ boxSize: 2.9 }, [['small-modules', 'risky', 2.9]]],
      [{ boxSize: 0.5 }, [['small-modules', 'unscannable', 0.5]]],
      [{ moduleShape: 'circle' }, []],
      [{ moduleShape: 'circle', moduleSize: 0.7 }, [['thin-modules', 'risky', 0.38]]],
      [{ moduleShape: 'diamond', moduleSize: 0.4 }, [['thin-modules', 'unscannable', 0.08]]],
      [{ moduleShape: () => '' }, [['thin-modules', 'unscannable', 0]]],
      [
        { moduleShape: () => 'm-.3 0h1.6v1h-1.6z' },
        [['spilling-modules', 'risky', expect.closeTo(0.26, 1) as number]],
      ],
      [{ eyeShape: 'rounded' }, []],
      [{ eyeShape: 'leaf' }, [['uncommon-eyes', 'risky', 3]]],
      [{ eyeShape: { center: 'rounded' } }, [['uncommon-eyes', 'risky', 3]]],
    ],
  )('The assessment of %o has exactly the listed findings.', (style, expected) => {
    const found = assess(style).findings.map(({ code, severity, value }) => [
      code,
      severity,
      typeof value === 'number' ? Math.round(value * 100) / 100 : value,
    ]);
    expect(found).toEqual(expected);
  });

  it('moduleFill is the part of their squares that dark modules cover.', () => {
    expect(assess({ moduleShape: 'gapped-square' }).moduleFill).toBeCloseTo(0.64, 2);
    expect(assess({ moduleShape: 'circle' }).moduleFill).toBeCloseTo(Math.PI / 4, 2);
    expect(assess({ moduleShape: 'rounded' }).moduleFill).toBeGreaterThan(0.85);
  });
});

describe('logos', () => {
  const white = { [SRC]: fillPicture(255, 255, 255) };

  it('A small logo leaves what readers need.', () => {
    const { verdict, logo } = assess({ logo: { src: SRC, size: 0.1 } });
    expect(verdict).toBe('scannable');
    expect(logo!.reserve).toBeGreaterThan(0.6);
  });

  it('A logo is over budget when a block loses more codewords than half of its error correction.', () => {
    const small = encodeQr('x'.repeat(30), { version: 3, errorCorrectionLevel: 'L' });
    const reports = Array.from({ length: 12 }, (_, i) => {
      const logo = { src: SRC, size: (i + 1) / small.size, padding: 0 };
      return assessScannability(small, { logo }, { images: white });
    });
    for (const { verdict, logo } of reports) {
      expect(logo!.budget).toBe(7);
      expect(logo!.worstCase).toBeGreaterThanOrEqual(logo!.asDrawn);
      expect(verdict === 'unscannable').toBe(logo!.asDrawn > 7);
    }
    expect(reports.at(-1)!.findings[0]).toMatchObject({ code: 'logo-over-budget', limit: 7 });
  });

  it('asDrawn counts what is drawn wrong, worstCase everything that the picture covers.', () => {
    const images = { [SRC]: fillPicture(0, 0, 0) };
    const dark = assess({ logo: { src: SRC, size: 0.2 } }, images).logo!;
    const light = assess({ logo: { src: SRC, size: 0.2 } }, white).logo!;
    expect(dark.worstCase).toBe(light.worstCase);
    expect(dark.asDrawn).not.toBe(0);
    // A picture without pixels counts as light.
    expect(assess({ logo: { src: SRC, size: 0.2 } }).logo).toEqual(light);
  });

  it('A place without a picture counts as a picture whose pixels are unknown.', () => {
    for (const size of [0.1, 0.2, 0.3, 0.5, 0.75]) {
      expect(assess({ logo: { size } }, white)).toEqual(assess({ logo: { src: SRC, size } }));
    }
    expect(assess({ logo: { size: 0.3 } }).verdict).not.toBe('scannable');
  });

  it('A transparent logo without excavation destroys nothing as drawn.', () => {
    const clear = { [SRC]: fillPicture(0, 0, 0, 0) };
    const style: QrStyle = { logo: { src: SRC, size: 0.3, padding: 0, excavate: false } };
    expect(assess(style, clear).logo!.asDrawn).toBe(0);
  });

  it('The plate under a picture counts as drawn.', () => {
    const clear = { [SRC]: fillPicture(0, 0, 0, 0) };
    const logo = { src: SRC, size: 0.25, padding: 0, excavate: false };
    expect(assess({ logo: { ...logo, backColor: '#fff' } }, clear).logo!.asDrawn).toBeGreaterThan(
      0,
    );
  });

  it('A logo on a finder pattern is a finding.', () => {
    const { findings, logo } = assess({ logo: { src: SRC, size: 0.75 } });
    expect(logo!.patterns).toContain('finder');
    expect(findings.map(({ code }) => code)).toContain('logo-on-pattern');
  });

  it('A logo on an alignment pattern is a finding unless it is as light as the ground.', () => {
    const seven = encodeQr('x', { version: 7, errorCorrectionLevel: 'H' });
    const style: QrStyle = { logo: { src: SRC, size: 0.1 } };
    expect(assessScannability(seven, style).findings.map(({ code }) => code)).toEqual([
      'logo-on-alignment',
    ]);
    expect(assessScannability(seven, style, { images: white }).findings).toEqual([]);
  });
});

describe('largestLogo', () => {
  it.each(['M', 'Q', 'H'] as const)(
    'largestLogo returns the largest size that leaves enough reserve at level %s.',
    (level) => {
      const coded = encodeQr('otpauth://totp/a?secret=JBSWY3DPEHPK3PXP', {
        errorCorrectionLevel: level,
      });
      const size = largestLogo(coded, { src: SRC, padding: 1 });
      expect(size).toBeGreaterThan(0);
      const verdictAt = (part: number): string =>
        assessScannability(coded, { logo: { src: SRC, padding: 1, size: part } }).verdict;
      expect(verdictAt(size)).toBe('scannable');
      expect(verdictAt(size + 1 / (4 * coded.size))).not.toBe('scannable');
    },
  );

  it('largestLogo returns larger sizes at higher levels.', () => {
    const sizes = errorCorrectionLevels.map((level) =>
      largestLogo(encodeQr('x', { version: 6, errorCorrectionLevel: level }), { src: SRC }),
    );
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(sizes[3]).toBeGreaterThan(sizes[0]!);
  });

  it('largestLogo returns the same size for a place without a picture.', () => {
    const coded = encodeQr('x', { version: 6, errorCorrectionLevel: 'H' });
    expect(largestLogo(coded, {})).toBe(largestLogo(coded, { src: SRC }));
    expect(largestLogo(coded, {})).toBeGreaterThan(0.1);
  });

  it('largestLogo returns 0 when padding alone is too large.', () => {
    expect(largestLogo(encodeQr('x'), { src: SRC, padding: 9 })).toBe(0);
  });

  it('largestLogo leaves room in version 7, which has an alignment pattern in the middle.', () => {
    expect(
      largestLogo(encodeQr('x', { version: 7, errorCorrectionLevel: 'H' }), { src: SRC }),
    ).toBeGreaterThan(0.15);
  });
});
