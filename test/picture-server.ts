import { once } from 'node:events';
import { createServer } from 'node:http';

/** A picture of 2 × 2 red pixels. */
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"><rect width="2" height="2" fill="#f00"/></svg>`;

let address: Promise<string> | undefined;

/**
 * Serves a picture that only signed-in users may see, from another origin than that of the tests.
 * `/sign-in` gives the cookie, and each path that ends in `.svg` is the picture.
 *
 * @returns The address of the server, which ends with this process.
 */
export function servePictures(): Promise<string> {
  address ??= start();
  return address;
}

async function start(): Promise<string> {
  const server = createServer((request, response) => {
    const { cookie = '', origin } = request.headers;
    // A request without CORS names no origin.
    if (origin !== undefined) {
      response.setHeader('access-control-allow-origin', origin);
      response.setHeader('access-control-allow-credentials', 'true');
    }
    response.setHeader('cache-control', 'no-store');
    if (request.url === '/sign-in') {
      response.setHeader('set-cookie', 'picture-session=1; HttpOnly; Path=/');
      response.end();
    } else if (/picture-session=1/.test(cookie)) {
      response.setHeader('content-type', 'image/svg+xml');
      response.end(PICTURE);
    } else {
      response.statusCode = 401;
      response.end();
    }
  });
  server.listen(0);
  await once(server, 'listening');
  server.unref();
  return `http://localhost:${(server.address() as { port: number }).port}`;
}
