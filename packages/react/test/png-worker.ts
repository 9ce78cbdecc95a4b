import { encodeQr, renderPng } from '@tessera/qr';

/** Answers text with a PNG of it: there is neither document nor canvas here. */
addEventListener('message', async ({ data }: MessageEvent<string>) => {
  postMessage(await renderPng(encodeQr(data), { moduleShape: 'rounded' }));
});
