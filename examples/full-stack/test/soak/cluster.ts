import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** How long requests may fail after everything runs again: connections that broke are replaced. */
const RECOVERY_MS = 3000;

/** A time in which a process or the database was down, in milliseconds since the epoch. */
interface Outage {
  start: number;
  end: number;
}

/** Several processes of the built example that share one Postgres server. */
export interface Cluster {
  /** Returns the URL of the next process that runs, as a load balancer would. */
  getUrl: () => string;
  /** Kills a process at once and starts it again. Resolves when it listens. */
  killProcess: (index: number) => Promise<void>;
  /** Stops Postgres without a checkpoint and starts it again. */
  crashDatabase: () => Promise<void>;
  /** Whether something was down between these times, or shortly before. */
  wasDown: (start: number, end: number) => boolean;
  /** Returns the memory of each process in bytes, `undefined` for one that is down. */
  readMemory: () => Promise<Array<number | undefined>>;
  /** What ended by itself. */
  listUnexpectedExits: () => readonly string[];
  stop: () => void;
}

/** Starts the processes. `with-postgres` sets `TEST_DATABASE_URL` and `TEST_DATABASE_CRASH`. */
export async function startCluster(count: number): Promise<Cluster> {
  const { PATH, TEST_DATABASE_URL, TEST_DATABASE_CRASH } = process.env;
  if (TEST_DATABASE_URL === undefined || TEST_DATABASE_CRASH === undefined) {
    throw new Error('The soak test needs a Postgres server: run pnpm soak.');
  }
  const environment = {
    PATH,
    NODE_ENV: 'production',
    PORT: '0',
    // Each user of the test then has an address of their own.
    PROXIES: '1',
    DATABASE_URL: TEST_DATABASE_URL,
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  };
  const processes: Array<{ child: ChildProcess; url: string } | undefined> = [];
  const outages: Outage[] = [];
  const exits: string[] = [];
  let isStopped = false;
  let turn = 0;

  async function startProcess(index: number): Promise<void> {
    const child = spawn(process.execPath, ['dist/server/main.js'], {
      cwd: join(import.meta.dirname, '../..'),
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const url = await new Promise<string>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (text: Buffer) => {
          output = (output + text.toString()).slice(-2000);
          const [, address] = /^Ready at (\S+)$/m.exec(output) ?? [];
          if (address !== undefined) {
            resolve(address);
          }
        });
      }
      child.once('exit', () => reject(new Error(`A process did not start: ${output}`)));
    });
    child.once('exit', (code) => {
      if (!isStopped && processes[index]?.child === child) {
        exits.push(`Process ${index} ended with ${code}: ${output}`);
      }
    });
    processes[index] = { child, url };
  }

  async function suffer(outage: () => Promise<void>): Promise<void> {
    const times: Outage = { start: Date.now(), end: Infinity };
    outages.push(times);
    await outage();
    times.end = Date.now() + RECOVERY_MS;
  }

  // One after the other: the first one creates the tables.
  for (let index = 0; index < count; index++) {
    await startProcess(index);
  }

  return {
    getUrl() {
      const running = processes.filter((one) => one !== undefined);
      return running[turn++ % running.length]!.url;
    },
    killProcess: (index) =>
      suffer(async () => {
        const killed = processes[index];
        processes[index] = undefined;
        killed?.child.kill('SIGKILL');
        await startProcess(index);
      }),
    crashDatabase: () => suffer(async () => void (await run(TEST_DATABASE_CRASH))),
    wasDown: (start, end) => outages.some((outage) => start <= outage.end && end >= outage.start),
    async readMemory() {
      return Promise.all(
        processes.map(async (one) => {
          if (!one) {
            return undefined;
          }
          const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(one.child.pid)]);
          return Number(stdout) * 1024;
        }),
      );
    },
    listUnexpectedExits: () => exits,
    stop() {
      isStopped = true;
      for (const one of processes) {
        one?.child.kill('SIGKILL');
      }
    },
  };
}
