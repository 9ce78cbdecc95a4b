import { expect, it } from 'vitest';
import { createHashQueue, type HashQueue } from './hash-queue.ts';

/** Work that ends when the test says so. */
function createWork(): { started: boolean; end: () => void; work: () => Promise<void> } {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const one = {
    started: false,
    end,
    work: () => {
      one.started = true;
      return ended;
    },
  };
  return one;
}

function send(queue: HashQueue, address: string, signal = new AbortController().signal) {
  const one = createWork();
  return { one, result: queue.run({ address, signal }, one.work) };
}

/** Lets everything that can go on do so. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

it('The queue runs two at a time, and the next one when one of them ends.', async () => {
  const queue = createHashQueue();
  const sent = Array.from({ length: 4 }, () => send(queue, 'a'));
  await settle();
  expect(sent.map(({ one }) => one.started)).toEqual([true, true, false, false]);
  sent[0]!.one.end();
  await settle();
  expect(sent.map(({ one }) => one.started)).toEqual([true, true, true, false]);
});

it('An address that has four waiting is told to come again, and another one is not.', async () => {
  const queue = createHashQueue();
  const flood = Array.from({ length: 50 }, () => send(queue, 'a'));
  const outcomes = flood.map(({ result }) => result.catch((error: Error) => error.message));
  const honest = send(queue, 'b');
  await settle();
  for (const { one } of [...flood, honest]) {
    one.end();
  }
  const busy = (await Promise.all(outcomes)).filter((outcome) => outcome === 'busy');
  expect(busy).toHaveLength(44);
  await expect(honest.result).resolves.toBeUndefined();
});

it('Addresses take turns.', async () => {
  const queue = createHashQueue();
  const running = [send(queue, 'a'), send(queue, 'a')];
  const flood = [send(queue, 'a'), send(queue, 'a'), send(queue, 'a')];
  const honest = send(queue, 'b');
  running[0]!.one.end();
  running[1]!.one.end();
  await settle();
  expect(flood.map(({ one }) => one.started)).toEqual([true, false, false]);
  expect(honest.one.started).toBe(true);
});

it('Many addresses together are told to come again when twenty wait.', async () => {
  const queue = createHashQueue();
  const flood = Array.from({ length: 22 }, (_, i) => send(queue, `address ${i}`));
  await expect(send(queue, 'another').result).rejects.toMatchObject({ status: 503, retryAfter: 2 });
  flood[0]!.one.end();
  await settle();
  const late = send(queue, 'another');
  for (const { one } of [...flood, late]) {
    one.end();
  }
  await expect(late.result).resolves.toBeUndefined();
});

it('Work whose client has left is dropped.', async () => {
  const queue = createHashQueue();
  const running = [send(queue, 'a'), send(queue, 'a')];
  const connection = new AbortController();
  const left = send(queue, 'a', connection.signal);
  const next = send(queue, 'a');
  connection.abort();
  await expect(left.result).rejects.toThrow('busy');
  running[0]!.one.end();
  await settle();
  expect(left.one.started).toBe(false);
  expect(next.one.started).toBe(true);
});

it('The queue goes on after work that failed.', async () => {
  const queue = createHashQueue();
  const client = { address: 'a', signal: new AbortController().signal };
  for (let i = 0; i < 5; i++) {
    await expect(queue.run(client, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  }
  await expect(queue.run(client, () => Promise.resolve('done'))).resolves.toBe('done');
});
