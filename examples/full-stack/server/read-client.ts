import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import type { Client } from './hash-queue.ts';

/**
 * Returns who sent the request.
 *
 * @param proxies How many proxies of yours are in front of the server. Each appends the address
 * that it sees to `X-Forwarded-For`. The sender can choose what comes before that.
 */
export function readClient({ req, env }: Context, proxies: number): Client {
  const forwarded = (req.header('X-Forwarded-For') ?? '').split(',').map((text) => text.trim());
  const { incoming } = (env ?? {}) as { incoming?: IncomingMessage };
  const address =
    (proxies > 0 ? forwarded.at(-proxies) : undefined) || incoming?.socket.remoteAddress;
  return { address: toNetwork(address ?? ''), signal: req.raw.signal };
}

/**
 * Returns the first half of an IPv6 address, because one sender usually has all addresses that
 * share it. Leaves other addresses as they are.
 */
function toNetwork(address: string): string {
  const [, mapped] = /^::ffff:([\d.]+)$/i.exec(address) ?? [];
  if (mapped !== undefined || !address.includes(':')) {
    return mapped ?? address;
  }
  const [start = '', end] = address.split('%', 1)[0]!.split('::');
  const groups = start.split(':').filter(Boolean);
  const rest = end === undefined ? [] : end.split(':').filter(Boolean);
  const zeros = Array.from({ length: 8 - groups.length - rest.length }, () => '0');
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':');
}
