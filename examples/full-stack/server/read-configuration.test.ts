import { expect, it } from 'vitest';
import { readConfiguration } from './read-configuration.ts';

it('Without variables the server listens on this machine only.', () => {
  expect(readConfiguration({})).toMatchObject({ host: '127.0.0.1', port: 5173, proxies: 0 });
});

it.each([
  ['a Postgres server without a key', { DATABASE_URL: 'postgres://db/app' }, 'ENCRYPTION_KEY'],
  ['an origin with a path', { ORIGIN: 'https://example.org/app' }, 'ORIGIN must be'],
  ['an origin without a scheme', { ORIGIN: 'example.org' }, 'ORIGIN must be'],
  ['a host that others can reach, without an origin', { HOST: '0.0.0.0' }, 'ORIGIN must name'],
  ['a port that is no number', { PORT: 'http' }, 'PORT must be'],
  ['a port that does not exist', { PORT: '65536' }, 'PORT must be'],
  ['a negative number of proxies', { PROXIES: '-1' }, 'PROXIES must be'],
])('The server does not start with %s.', (_, environment, message) => {
  expect(() => readConfiguration(environment)).toThrow(message);
});

it('A host that others can reach is fine with an origin.', () => {
  const environment = { HOST: '0.0.0.0', ORIGIN: 'https://example.org', PORT: '0', PROXIES: '1' };
  expect(readConfiguration(environment)).toMatchObject({
    host: '0.0.0.0',
    origin: 'https://example.org',
    port: 0,
    proxies: 1,
  });
});
