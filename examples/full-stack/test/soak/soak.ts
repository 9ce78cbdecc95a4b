import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClient } from './client.ts';
import { startCluster, type Cluster } from './cluster.ts';
import { createLedger, getPercentile, type Ledger, type RequestKind } from './ledger.ts';
import { createUser } from './user.ts';

const SECONDS = Number(process.env.SOAK_SECONDS ?? 120);
const PROCESSES = 3;
const USERS = 6;
/** For the setup of the users, and for those that are in the middle of a sign-in at the end. */
const EXTRA_MS = 180_000;
const SAMPLE_INTERVAL_MS = 2000;
const KINDS: readonly RequestKind[] = ['password', 'code', 'change', 'read'];
const MEBIBYTE = 2 ** 20;

let running: Cluster | undefined;

beforeAll(async () => {
  running = await startCluster(PROCESSES);
}, EXTRA_MS);
afterAll(() => running?.stop());

/** What is killed, at which part of the time. The last process is never killed. */
const OUTAGES: ReadonlyArray<[part: number, cause: (cluster: Cluster) => Promise<unknown>]> = [
  [0.2, (cluster) => cluster.killProcess(0)],
  [0.35, (cluster) => cluster.crashDatabase()],
  [0.5, (cluster) => cluster.killProcess(1)],
  [0.65, (cluster) => cluster.crashDatabase()],
  [0.8, (cluster) => Promise.all([cluster.killProcess(0), cluster.killProcess(1)])],
];

it(
  'Three processes lose nothing that they acknowledged, and accept no code twice, while processes and the database are killed.',
  async () => {
    const ledger = createLedger();
    const cluster = running!;
    const users = await Promise.all(
      Array.from({ length: USERS }, (_, index) =>
        createUser(createClient(cluster, ledger, `10.0.0.${index}`), ledger),
      ),
    );
    const start = Date.now();
    const end = start + SECONDS * 1000;
    let signIns = 0;
    const memory: Array<Array<number | undefined>> = [];

    const load = users.map(async (user) => {
      while (Date.now() < end) {
        if (await user.signInAndOut()) {
          signIns++;
        }
      }
    });
    // One after the other: a process does not start without the database.
    const outages = (async () => {
      for (const [part, cause] of OUTAGES) {
        await delay(start + part * SECONDS * 1000 - Date.now());
        await cause(cluster);
      }
    })();
    const sampling = (async () => {
      while (Date.now() < end) {
        memory.push(await cluster.readMemory());
        await delay(SAMPLE_INTERVAL_MS);
      }
    })();
    await Promise.all([...load, outages, sampling]);
    const seconds = (Date.now() - start) / 1000;

    // What was acknowledged to a user who is not active any more is there, too.
    for (const user of users) {
      while (!(await user.signInAndOut())) {
        await delay(1000);
      }
    }
    console.log(report({ ledger, seconds, signIns, memory }));
    expect(ledger.listFaults()).toEqual([]);
    expect(cluster.listUnexpectedExits()).toEqual([]);
    expect(signIns).toBeGreaterThan(USERS);
  },
  SECONDS * 1000 + EXTRA_MS,
);

/** Returns the figures of a run as text. */
function report(run: {
  ledger: Ledger;
  seconds: number;
  signIns: number;
  memory: ReadonlyArray<Array<number | undefined>>;
}): string {
  const { ledger, seconds, signIns, memory } = run;
  const answered = ledger.listRequests(({ isAnswered }) => isAnswered);
  const lost = ledger.listRequests(({ isAnswered }) => !isAnswered).length;
  const lines = [
    `${answered.length} answered requests in ${seconds.toFixed(0)} s, ${(answered.length / seconds).toFixed(0)} a second, by ${USERS} users`,
    `${signIns} sign-ins, ${ledger.countAccepted()} codes accepted, each of them sent three times`,
    `${OUTAGES.length} outages, ${lost} requests without an answer or with an error of the server`,
  ];
  for (const kind of KINDS) {
    const all = answered.filter((request) => request.kind === kind);
    const undisturbed = all.filter(({ isDisturbed }) => !isDisturbed);
    lines.push(
      `${kind.padEnd(8)} p50 ${formatTime(getPercentile(undisturbed, 0.5))}, p99 ${formatTime(getPercentile(undisturbed, 0.99))}, p99 with the outages ${formatTime(getPercentile(all, 0.99))}`,
    );
  }
  const last = memory.map((sample) => sample.at(-1) ?? NaN);
  const part = Math.ceil(last.length / 4);
  const [first, final] = [getMean(last.slice(part, 2 * part)), getMean(last.slice(-part))];
  lines.push(
    `memory of the process that was never killed: ${formatSize(first)} in the second quarter, ${formatSize(final)} in the last one, at most ${formatSize(Math.max(...last))}`,
  );
  return lines.join('\n');
}

function getMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function formatTime(milliseconds: number): string {
  return `${milliseconds.toFixed(0)} ms`;
}

function formatSize(bytes: number): string {
  return `${(bytes / MEBIBYTE).toFixed(0)} MiB`;
}
