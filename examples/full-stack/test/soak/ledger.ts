/** The purpose of a request. Hashing a password fills a core for a third of a second. */
export type RequestKind = 'password' | 'code' | 'change' | 'read';

interface MeasuredRequest {
  kind: RequestKind;
  /** In milliseconds. */
  duration: number;
  isAnswered: boolean;
  isDisturbed: boolean;
}

/** Remembers what the servers have acknowledged, and finds what contradicts it. */
export interface Ledger {
  addRequest: (request: MeasuredRequest) => void;
  /** Counts that a server has accepted something that can be used once. */
  accept: (what: string) => void;
  /** Reports that a server has broken a promise. */
  reportFault: (fault: string) => void;
  listFaults: () => readonly string[];
  countAccepted: () => number;
  listRequests: (filter?: (request: MeasuredRequest) => boolean) => readonly MeasuredRequest[];
}

export function createLedger(): Ledger {
  const requests: MeasuredRequest[] = [];
  const faults: string[] = [];
  const accepted = new Set<string>();
  return {
    addRequest: (request) => void requests.push(request),
    accept(what) {
      if (accepted.has(what)) {
        faults.push(`Accepted twice: ${what}.`);
      }
      accepted.add(what);
    },
    reportFault: (fault) => void faults.push(fault),
    listFaults: () => faults,
    countAccepted: () => accepted.size,
    listRequests: (filter = () => true) => requests.filter(filter),
  };
}

/** Returns the duration that this part of the requests does not exceed, in milliseconds. */
export function getPercentile(requests: readonly MeasuredRequest[], part: number): number {
  const durations = requests.map(({ duration }) => duration).toSorted((a, b) => a - b);
  return durations[Math.min(durations.length - 1, Math.floor(durations.length * part))] ?? NaN;
}
