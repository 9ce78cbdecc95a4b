'use client';

import { type QrSymbol, type ScannabilityAssessment, renderSvg } from '@tessera/qr';
import { type ComponentPropsWithRef, useState } from 'react';
import { mergeProps } from '../internals/merge-props.ts';
import { saveFile } from '../internals/save-file.ts';
import { type SizedQrStyle, drawStyledQr } from './drawing/draw-styled-qr.ts';
import type { EncodingOptions, StyleOptions } from './drawing/qr-code-options.ts';
import type { QrCodeResult } from './drawing/qr-code-result.ts';
import { splitStyledProps } from './drawing/split-qr-code-props.ts';
import { useDrawnQrCode } from './drawing/use-drawn-qr-code.ts';
import {
  type ImageFailure,
  type ImageResult,
  exportPng,
  exportSvg,
  lacksPicture,
} from './export-image.ts';
import { type QrCodeAssessment, type StyledDrawing, useAssessment } from './use-assessment.ts';
import { useQrCodeLabel } from './use-qr-code-label.ts';

/** Options of {@link useQrCode}: those of `encodeQr` and `drawQr`, and a few more. */
export interface UseQrCodeOptions extends EncodingOptions, StyleOptions {
  /**
   * The accessible name. Say what the code is for, never what it contains.
   *
   * @default 'QR code'
   */
  label?: string | undefined;
  /**
   * Whether to assess if the code scans, for tests and for tools in which users design codes. What
   * the page does to the `<svg>` with the props of `getSvgProps` is part of it. The code for it is
   * loaded when this is first `true`.
   *
   * @default false
   */
  assess?: boolean | undefined;
}

/** How an exported image differs from the code in the page. */
export interface QrCodeImageOptions {
  /**
   * The side of a module in pixels, rounded for a PNG. Default: as in the page.
   */
  boxSize?: number | undefined;
}

/** Why there is no image. `not-ready`: there is no code to export. */
export type QrCodeImageFailure =
  | Omit<ImageFailure, 'rendered'>
  | { reason: 'not-ready'; error?: undefined };

/** What {@link useQrCode} returns. */
export type UseQrCodeReturn = QrCodeResult & {
  /** The `viewBox` of the drawing, quiet zone included. Empty if there is no code. */
  viewBox: string;
  /**
   * Whether the code scans. `undefined` until it is assessed, if there is no code, and without
   * `assess`.
   */
  verdict: ScannabilityAssessment['verdict'] | undefined;
  /** The verdict and its reasons: findings, each with a number and a fix. */
  assessment: QrCodeAssessment | undefined;
  /**
   * Returns the props of the `<svg>` that shows the drawing: role, name, view box and size, and
   * with `assess` a ref.
   */
  getSvgProps: (props?: ComponentPropsWithRef<'svg'>) => ComponentPropsWithRef<'svg'>;
  /**
   * Returns the code as an SVG document, `undefined` if there is no code or its logo has no
   * picture. The document refers to its pictures by their addresses.
   */
  toSvg: () => string | undefined;
  /** Returns the code as a PNG file, pictures included. */
  toPng: (
    options?: QrCodeImageOptions,
  ) => Promise<{ rendered: true; image: Blob } | ({ rendered: false } & QrCodeImageFailure)>;
  /**
   * Saves the code as a file, `qr-code.png` by default: an SVG document if the name ends in `.svg`,
   * otherwise a PNG. Everyone who sees the file sees its name, so it must not contain the value.
   */
  download: (
    fileName?: string,
    options?: QrCodeImageOptions,
  ) => Promise<{ saved: true } | ({ saved: false } & QrCodeImageFailure)>;
  /**
   * Copies the code to the clipboard as a PNG. Call it from a click or key handler: browsers block
   * the clipboard at any other time.
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

function drawWithStyle(symbol: QrSymbol, style: SizedQrStyle): StyledDrawing {
  return { ...drawStyledQr(symbol, style), style };
}

/**
 * Headless QR code: render it yourself, export it, or copy it. Encodes again only when an encoding
 * option changes, and draws again only when the style does. Returns expected errors instead of
 * throwing them: see `status`, and the results of `toPng`, `download` and `copyImage`.
 *
 * @example
 * const qrCode = useQrCode({ value: keyUri });
 * return (
 *   <>
 *     <svg {...qrCode.getSvgProps()}><QrCodeLayers layers={qrCode.drawing?.layers ?? []} side={qrCode.drawing?.side} /></svg>
 *     <button onClick={() => void qrCode.download('acme.svg')}>Save</button>
 *   </>
 * );
 */
export function useQrCode(options: UseQrCodeOptions): UseQrCodeReturn {
  const { assess = false } = options;
  const label = useQrCodeLabel(options.label);
  const result = useDrawnQrCode(splitStyledProps(options), drawWithStyle);
  const { symbol, drawing } = result;
  const [svg, setSvg] = useState<SVGSVGElement | null>(null);
  const assessment = useAssessment(symbol, drawing, assess, svg);

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
          ...(assess && { ref: setSvg }),
        },
        props,
      ),
    toSvg: () =>
      symbol && !lacksPicture(drawing.style) ? renderSvg(symbol, drawing.style) : undefined,
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
      // A promise, because some browsers block the clipboard once the click is handled.
      const image = rendering.then((made) => {
        if (!made.rendered) {
          throw new Error('Tessera: there is no image to copy.');
        }
        return made.image;
      });
      // Without a clipboard nothing handles the rejection. `made` below reports it.
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
