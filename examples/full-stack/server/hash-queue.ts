import { ApiError } from './api-error.ts';

/** The sender of a request. */
export interface Client {
  /** The network address. */
  address: string;
  /** Aborted when the connection ends. */
  signal: AbortSignal;
}

export interface HashQueue {
  /**
   * Runs the work when it is its turn.
   *
   * @throws ApiError `busy` if too much work waits already, from this address or in all.
   */
  run: <Result>(client: Client, work: () => Promise<Result>) => Promise<Result>;
}

/** A hash fills a core for a third of a second, and Node has four threads for everything. */
const MAX_RUNNING = 2;
/** About four seconds of work. After a longer wait users try again, and the first try is wasted. */
const MAX_WAITING = 20;
/** Users behind one address share this, and nobody fills the queue from one address. */
const MAX_WAITING_PER_ADDRESS = 4;
/** In seconds. */
const RETRY_AFTER = 2;

/**
 * Lets a few passwords at a time be hashed. Without a limit, fifty connections that send made-up
 * email addresses keep everybody from signing in, and for longer than they stay.
 *
 * Network addresses take turns, and work whose client has left is dropped.
 */
export function createHashQueue(): HashQueue {
  let running = 0;
  /** What waits, by address. A map keeps its order: the first address is the next one. */
  const waiting = new Map<string, Array<() => void>>();

  function waitForTurn({ address, signal }: Client): Promise<void> {
    if (signal.aborted) {
      throw new ApiError('busy');
    }
    const line = waiting.get(address) ?? [];
    const total = [...waiting.values()].flat().length;
    if (total >= MAX_WAITING || line.length >= MAX_WAITING_PER_ADDRESS) {
      throw new ApiError('busy', { retryAfter: RETRY_AFTER });
    }
    waiting.set(address, line);
    return new Promise((resolve, reject) => {
      line.push(resolve);
      signal.addEventListener(
        'abort',
        () => {
          const position = line.indexOf(resolve);
          if (position >= 0) {
            line.splice(position, 1);
            reject(new ApiError('busy'));
          }
        },
        { once: true },
      );
    });
  }

  function startNext(): void {
    for (const [address, line] of waiting) {
      const start = line.shift();
      // To the end of the map, so that the other addresses come first.
      waiting.delete(address);
      if (line.length > 0) {
        waiting.set(address, line);
      }
      if (start) {
        running++;
        start();
        return;
      }
    }
  }

  return {
    async run(client, work) {
      if (running < MAX_RUNNING) {
        running++;
      } else {
        await waitForTurn(client);
      }
      try {
        return await work();
      } finally {
        running--;
        startNext();
      }
    },
  };
}
