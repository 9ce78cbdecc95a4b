import { type QrSymbol, assessScannability, pythonQrcode82 } from '@tessera/qr';
import { type RenderHookResult, act, render, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { QrCodeLayers } from './QrCodeLayers.tsx';
import { type UseQrCodeOptions, type UseQrCodeReturn, useQrCode } from './use-qr-code.ts';

const KEY_URI =
  'otpauth://totp/Acme:ada%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme';

function use(options: UseQrCodeOptions): UseQrCodeReturn {
  return renderHook(() => useQrCode(options)).result.current;
}

function rendered(
  initialProps: UseQrCodeOptions,
): RenderHookResult<UseQrCodeReturn, UseQrCodeOptions> {
  return renderHook(useQrCode, { initialProps });
}

/** What is handed to the browser to be saved. */
function savedFiles(): Array<{ name: string; content: Blob }> {
  const contents: Blob[] = [];
  const files: Array<{ name: string; content: Blob }> = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    contents.push(content as Blob);
    return 'blob:none';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    files.push({ name: this.download, content: contents.at(-1) as Blob });
  });
  return files;
}

async function isPng(content: Blob): Promise<boolean> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  return new TextDecoder('latin1').decode(bytes.subarray(1, 4)) === 'PNG';
}

describe('useQrCode', () => {
  it('useQrCode returns the layers and the props of an <svg> that you render yourself.', () => {
    const qrCode = use({ value: KEY_URI, boxSize: 4, label: 'QR code for Acme' });
    expect(qrCode).toMatchObject({ status: 'ready', viewBox: '-4 -4 45 45' });
    expect(qrCode.symbol?.version).toBe(5);
    const { container } = render(
      <svg {...qrCode.getSvgProps({ className: 'mine' })}>
        <QrCodeLayers layers={qrCode.drawing?.layers ?? []} />
      </svg>,
    );
    const svg = container.querySelector('svg');
    expect(svg?.getAttribute('aria-label')).toBe('QR code for Acme');
    expect(svg?.getAttribute('role')).toBe('img');
    expect(svg?.getAttribute('width')).toBe('180');
    expect(svg?.getAttribute('class')).toBe('mine');
    expect(container.querySelectorAll('path')).toHaveLength(2);
  });

  it('The symbol and the drawing stay the same objects until an option of theirs changes.', () => {
    const python = pythonQrcode82();
    const conventions = { ...python, chooseMask: vi.fn(python.chooseMask) };
    const { result, rerender } = rendered({ value: KEY_URI, conventions });
    const first = result.current;
    rerender({ value: KEY_URI, conventions, label: 'Mine' });
    expect(result.current.drawing).toBe(first.drawing);
    rerender({ value: KEY_URI, conventions, fillColor: 'navy' });
    expect(result.current.symbol).toBe(first.symbol);
    expect(result.current.drawing).not.toBe(first.drawing);
    expect(conventions.chooseMask).toHaveBeenCalledTimes(1);
  });

  it('The code is assessed on request, and again when its style changes.', async () => {
    const { result, rerender } = rendered({ value: KEY_URI });
    rerender({ value: KEY_URI, assess: true });
    expect(result.current.verdict).toBeUndefined();
    await waitFor(() => expect(result.current.verdict).toBe('scannable'));
    expect(result.current.assessment).toEqual(
      assessScannability(result.current.symbol!, { boxSize: 10, border: 4 }),
    );

    rerender({ value: KEY_URI, assess: true, fillColor: '#ccc' });
    expect(result.current.verdict).toBeUndefined();
    await waitFor(() => expect(result.current.verdict).toBe('unscannable'));
    expect(result.current.assessment?.findings[0]?.code).toBe('low-contrast');

    rerender({ value: '', assess: true });
    expect(result.current.assessment).toBeUndefined();
  });

  it('The code is not assessed again without a request.', async () => {
    const moduleShape = vi.fn(() => 'h1v1h-1z');
    const { result, rerender } = rendered({ value: KEY_URI, moduleShape });
    const callsPerDrawing = moduleShape.mock.calls.length;
    rerender({ value: KEY_URI, moduleShape, assess: true });
    await waitFor(() => expect(result.current.verdict).toBe('scannable'));
    // An assessment draws the symbol once more.
    expect(moduleShape.mock.calls.length).toBeGreaterThan(callsPerDrawing);
    moduleShape.mockClear();

    rerender({ value: KEY_URI, moduleShape, fillColor: '#ccc' });
    expect(result.current.assessment).toBeUndefined();
    await act(() => import('./assess.ts'));
    expect(result.current.assessment).toBeUndefined();
    expect(moduleShape).toHaveBeenCalledTimes(callsPerDrawing);
  });

  it('The version of the last symbol keeps the size while the content changes.', () => {
    let symbol: QrSymbol | undefined;
    const sizes = [KEY_URI, 'short', `${KEY_URI}&digits=6&period=30&algorithm=SHA1`].map(
      (value) => {
        symbol = use({ value, version: symbol?.version }).symbol;
        return symbol?.size;
      },
    );
    expect(sizes).toEqual([37, 37, 45]);
  });

  it.each<[UseQrCodeOptions, string]>([
    [{ value: undefined }, 'empty'],
    [{ value: 'x'.repeat(3000) }, 'too-long'],
    [{ value: KEY_URI, version: 2, fit: false }, 'too-long'],
    [{ value: '1', moduleSize: 2 }, 'invalid'],
  ])('Without a code there is no image, and the results say why (%#).', async (options, status) => {
    const files = savedFiles();
    const qrCode = use(options);
    expect(qrCode.status).toBe(status);
    expect(qrCode.symbol).toBeUndefined();
    expect(qrCode.drawing).toBeUndefined();
    expect(qrCode.viewBox).toBe('');
    expect(qrCode.error === undefined).toBe(status === 'empty');
    expect(qrCode.toSvg()).toBeUndefined();
    expect(await qrCode.toPng()).toEqual({ rendered: false, reason: 'not-ready' });
    expect(await qrCode.download()).toEqual({ saved: false, reason: 'not-ready' });
    expect(await qrCode.copyImage()).toEqual({ copied: false, reason: 'not-ready' });
    expect(files).toEqual([]);
  });

  it('toSvg returns the code as an SVG document without the value as text.', () => {
    const svg = use({ value: KEY_URI, fillColor: 'navy', boxSize: 3 }).toSvg();
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="135" height="135"/);
    expect(svg).toContain('fill="navy"');
    expect(svg).not.toMatch(/otpauth|JBSW/);
  });

  it('`download` saves a PNG with a neutral name, or the type that the file name asks for.', async () => {
    const files = savedFiles();
    const qrCode = use({ value: KEY_URI, boxSize: 2.4 });
    expect(await qrCode.download()).toEqual({ saved: true });
    expect(await qrCode.download('Acme.SVG', { boxSize: 8 })).toEqual({ saved: true });
    expect(files.map(({ name }) => name)).toEqual(['qr-code.png', 'Acme.SVG']);
    expect(await isPng(files[0]!.content)).toBe(true);
    expect(files[0]?.content.type).toBe('image/png');
    expect(files[1]?.content.type).toBe('image/svg+xml');
    expect(await files[1]?.content.text()).toContain('width="360"');
  });

  it('The results say why a PNG cannot be painted.', async () => {
    const colored = await use({ value: '1', fillColor: 'var(--ink)' }).toPng();
    expect(colored).toMatchObject({ rendered: false, reason: 'unpaintable' });
    expect('error' in colored && colored.error?.code).toBe('invalid-color');
    const huge = await use({ value: '1' }).copyImage({ boxSize: 10_000 });
    expect(huge).toMatchObject({ copied: false, reason: 'unpaintable' });
  });

  it('copyImage returns that the browser blocked the clipboard.', async () => {
    const write = vi.fn(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    vi.stubGlobal('ClipboardItem', Object);
    vi.stubGlobal('navigator', { clipboard: { write } });
    expect(await use({ value: '1' }).copyImage()).toEqual({
      copied: false,
      reason: 'clipboard-refused',
    });
    vi.stubGlobal('navigator', {});
    expect(await use({ value: '1' }).copyImage()).toEqual({
      copied: false,
      reason: 'clipboard-refused',
    });
    vi.unstubAllGlobals();
  });
});
