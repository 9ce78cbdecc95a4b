import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { readClient } from './read-client.ts';

/** The address of a request that came from `remoteAddress`, with this header. */
async function readAddress(
  remoteAddress: string,
  forwarded: string | undefined,
  proxies: number,
): Promise<string> {
  const app = new Hono().get('/', (context) => context.text(readClient(context, proxies).address));
  const headers = new Headers(forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded });
  const response = await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } });
  return response.text();
}

it.each([
  ['without a proxy', '192.0.2.1', '198.51.100.7', 0, '192.0.2.1'],
  ['behind one proxy', '192.0.2.1', '10.9.9.9, 198.51.100.7', 1, '198.51.100.7'],
  ['behind two proxies', '192.0.2.1', 'forged, 198.51.100.7, 192.0.2.2', 2, '198.51.100.7'],
  ['behind a proxy that is passed by', '192.0.2.1', undefined, 1, '192.0.2.1'],
  ['with fewer proxies than configured', '192.0.2.1', '198.51.100.7', 2, '192.0.2.1'],
])(
  'The address %s is the last one that a proxy of ours saw.',
  async (_, remote, header, proxies, address) => {
    expect(await readAddress(remote, header, proxies)).toBe(address);
  },
);

it.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
])('The IPv6 address %s counts as the network %s.', async (address, network) => {
  expect(await readAddress(address, undefined, 0)).toBe(network);
});
