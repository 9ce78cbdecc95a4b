/** Which codes may still be accepted after those that were: RFC 6238 §5.2. */

/** The time steps of the codes that were accepted, as a record stores them. */
export interface AcceptedTimeSteps {
  /** Nothing up to it is accepted again. */
  lastTimeStep: number;
  /** Time steps of accepted codes that are further ahead of the server's clock than one step. */
  acceptedAhead?: readonly number[] | undefined;
}

/** Two codes in a row find a clock that is up to 150 time steps ahead. */
const MAXIMUM_AHEAD = 200;

/**
 * Returns why the code of a time step is not accepted; `undefined` if it is.
 *
 * Codes that were accepted ahead of the clock make no code around it too old, because the clock of
 * the authenticator may have been put right since. However wide the window is, that holds for one
 * time step on either side only.
 */
export function refuseTimeStep(
  timeStep: number,
  { current, window, lastTimeStep }: { current: number; window: number; lastTimeStep: number },
  acceptedAhead: readonly number[],
): 'replayed' | 'outdated' | undefined {
  if (timeStep === lastTimeStep || acceptedAhead.includes(timeStep)) {
    return 'replayed';
  }
  const isAroundClock = Math.abs(timeStep - current) <= Math.min(window, 1);
  const latest = isAroundClock ? lastTimeStep : Math.max(lastTimeStep, ...acceptedAhead);
  return timeStep > latest ? undefined : 'outdated';
}

/** Returns what was accepted before: what the clock has reached is no longer ahead of it. */
export function readAccepted(
  { lastTimeStep, acceptedAhead = [] }: Partial<AcceptedTimeSteps>,
  current: number,
): { lastTimeStep: number | undefined; acceptedAhead: readonly number[] } {
  const reached = acceptedAhead.filter((timeStep) => timeStep <= current);
  return {
    lastTimeStep: reached.length > 0 ? Math.max(lastTimeStep ?? 0, ...reached) : lastTimeStep,
    acceptedAhead: acceptedAhead.filter((timeStep) => timeStep > current),
  };
}

/** Returns what to store after one code, or the second of two, was accepted as well. */
export function recordAccepted(
  before: Partial<AcceptedTimeSteps>,
  current: number,
  timeStep: number,
  isPair: boolean,
): AcceptedTimeSteps {
  const { lastTimeStep = 0, acceptedAhead } = readAccepted(before, current);
  // The next time step counts as one of the clock, because no two clocks are quite the same.
  if (timeStep <= current + 1) {
    return { lastTimeStep: timeStep, ...(acceptedAhead.length > 0 && { acceptedAhead }) };
  }
  const added = isPair ? [timeStep - 1, timeStep] : [timeStep];
  const all = [...acceptedAhead, ...added].toSorted((a, b) => a - b);
  // What there is no room for is not forgotten: nothing up to it is accepted again.
  return {
    lastTimeStep: Math.max(lastTimeStep, ...all.slice(0, -MAXIMUM_AHEAD)),
    acceptedAhead: all.slice(-MAXIMUM_AHEAD),
  };
}
