import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { Wire } from './create-wire.ts';

/** Serves a wire on a free port of this machine until the test ends. Returns its address. */
export async function listen(wire: Wire): Promise<string> {
  const server: Server = createServer(async (request, response) => {
    try {
      const body = await text(request);
      const answer = await wire.fetch(`http://127.0.0.1${request.url}`, {
        method: request.method!,
        headers: { 'Content-Type': 'application/json' },
        ...(body !== '' && { body }),
      });
      response.writeHead(answer.status, { 'Content-Type': 'application/json' });
      response.end(await answer.text());
    } catch {
      request.socket.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
