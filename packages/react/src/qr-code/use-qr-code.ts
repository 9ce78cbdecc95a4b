'use client';

import { type QrSymbol, type ScannabilityAssessment, drawQr, renderSvg } from '@tessera/qr';
import type { ComponentPropsWithoutRef } from 'react';
import { mergeProps } from '../internals/merge-props.ts';
import { saveFile } from '../internals/save-file.ts';
import { type ImageFailure, type ImageResult, exportPng, exportSvg } from './export-image.ts';
import { qrCodeLabel } from './messages.ts';
import type { QrCodeResult } from './qr-code-result.ts';
import { type StyledDrawing, useAssessment } from './use-assessment.ts';
import { type DrawingOptions, useDrawing } from './use-drawing.ts';
import { type StyleOptions, type WholeStyle, useStyledDraw } from './use-styled-draw.ts';

/** What {@link useQrCode} takes: every option of `encodeQr` and `drawQr`. */
export interface UseQrCodeOptions extends DrawingOptions, StyleOptions {
  /**
   * Name for people who do not see the code. Say what it is for, never what it says.
   *
   * @default 'QR code'
   */
  label?: string | undefined;
  /**
   * Whether to judge that the code will be read, for tools in which people design codes and for
   * tests. The code for it is loaded when this is first true.
   *
   * @default false
   */
  assess?: boolean | undefined;
}

/** How an image that leaves the page differs from the one in it. */
export interface QrCodeImageOptions {
  /**
   * The side of a module in pixels, if it is to be another one than on the page; rounded for a PNG.
   */
  boxSize?: number | undefined;
}

/** Why an image could not be made; `not-ready`: there is no code to make one of. */
export type QrCodeImageFailure =
  | Omit<ImageFailure, 'rendered'>
  | { reason: 'not-ready'; error?: undefined };

/** What {@link useQrCode} returns. */
export type UseQrCodeReturn = QrCodeResult & {
  /** The `viewBox` of the drawing, quiet zone included; empty while there is none. */
  viewBox: string;
  /**
   * Whether the code will be read; `undefined` until it is judged, while there is no code, and
   * without `assess`.
   */
  verdict: ScannabilityAssessment['verdict'] | undefined;
  /** The verdict with its reasons: findings, each with a number and a fix. */
  assessment: ScannabilityAssessment | undefined;
  /** Attributes of the `<svg>` that shows the drawing: its role, its name, its measures. */
  getSvgProps: (props?: ComponentPropsWithoutRef<'svg'>) => ComponentPropsWithoutRef<'svg'>;
  /**
   * The code as an SVG document that refers to its pictures by their addresses; `undefined` while
   * there is none.
   */
  toSvg: () => string | undefined;
  /** The code as a PNG file, pictures included. */
  toPng: (
    options?: QrCodeImageOptions,
  ) => Promise<{ rendered: true; image: Blob } | ({ rendered: false } & QrCodeImageFailure)>;
  /**
   * Hands the code to the browser as a file: an SVG document if its name ends in `.svg`, else a
   * PNG; by default `qr-code.png`. The name is seen by whoever sees the file: never make it of the
   * value.
   */
  download: (
    fileName?: string,
    options?: QrCodeImageOptions,
  ) => Promise<{ saved: true } | ({ saved: false } & QrCodeImageFailure)>;
  /**
   * Puts the code on the clipboard as a PNG. Call it while a click or a key press is handled:
   * browsers refuse the clipboard otherwise.
   */
  copyImage: (
    options?: QrCodeImageOptions,
  ) => Promise<
    | { copied: true }
    | ({ copied: false } & (
        | QrCodeImageFailure
        | { reason: 'clipboard-refused'; error?: undefined }
      ))
  >;
};

function drawWithStyle(symbol: QrSymbol, style: WholeStyle): StyledDrawing {
  return { ...drawQr(symbol, style), style };
}

/**
 * A QR code for those who draw it themselves, or who let it be saved and copied. Encodes again only
 * when what is encoded changes, and draws again only when the style does. Nothing that can be
 * expected to go wrong is thrown: there is a status, and results say why.
 *
 * @example
 * const qrCode = useQrCode({ value: keyUri });
 * return (
 *   <>
 *     <svg {...qrCode.getSvgProps()}><QrCode.Layers layers={qrCode.drawing?.layers ?? []} /></svg>
 *     <button onClick={() => void qrCode.download('acme.svg')}>Save</button>
 *   </>
 * );
 */
export function useQrCode(options: UseQrCodeOptions): UseQrCodeReturn {
  const { label = qrCodeLabel, assess = false, ...rest } = options;
  const [draw, drawingOptions] = useStyledDraw(rest, drawWithStyle);
  const [result] = useDrawing(drawingOptions, draw);
  const { symbol, drawing } = result;
  const assessment = useAssessment(symbol, drawing, assess);

  async function render(
    exportImage: typeof exportPng,
    { boxSize }: QrCodeImageOptions = {},
  ): Promise<ImageResult | { rendered: false; reason: 'not-ready' }> {
    if (!symbol) {
      return { rendered: false, reason: 'not-ready' };
    }
    const { style } = drawing;
    return exportImage(symbol, { ...style, boxSize: boxSize ?? style.boxSize });
  }

  return {
    ...result,
    viewBox: drawing?.viewBox ?? '',
    verdict: assessment?.verdict,
    assessment,
    getSvgProps: (props) =>
      mergeProps(
        {
          role: 'img' as const,
          'aria-label': label,
          viewBox: drawing?.viewBox,
          width: drawing?.pixels,
          height: drawing?.pixels,
        },
        props,
      ),
    toSvg: () => symbol && renderSvg(symbol, drawing.style),
    toPng: (imageOptions) => render(exportPng, imageOptions),
    download: async (fileName = 'qr-code.png', imageOptions) => {
      const isSvg = fileName.toLowerCase().endsWith('.svg');
      const rendering = await render(isSvg ? exportSvg : exportPng, imageOptions);
      if (!rendering.rendered) {
        const { rendered: saved, ...why } = rendering;
        return { saved, ...why };
      }
      saveFile(document, fileName, rendering.image);
      return { saved: true };
    },
    copyImage: async (imageOptions) => {
      const rendering = render(exportPng, imageOptions);
      // A promise, because some browsers refuse what is given only after the click was handled.
      const image = rendering.then((made) => {
        if (!made.rendered) {
          throw new Error('Tessera: there is no image to copy.');
        }
        return made.image;
      });
      // Where the clipboard is not there to take the promise, nobody would hear of its failure.
      image.catch(() => undefined);
      let isRefused = false;
      try {
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })]);
      } catch {
        isRefused = true;
      }
      const made = await rendering;
      if (!made.rendered) {
        const { rendered: copied, ...why } = made;
        return { copied, ...why };
      }
      return isRefused ? { copied: false, reason: 'clipboard-refused' } : { copied: true };
    },
  };
}
