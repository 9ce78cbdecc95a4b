import { encodeQr, renderPng } from '@tessera/qr';

/** Answers a text with the PNG of its QR code. A worker has neither a document nor a canvas. */
addEventListener('message', async ({ data }: MessageEvent<string>) => {
  postMessage(await renderPng(encodeQr(data), { moduleShape: 'rounded' }));
});
