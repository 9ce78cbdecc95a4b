import { type ParsedKeyUri, generateTotp, timeStepRemaining } from '@tessera/core';
import { type ReactNode, type RefObject, useState } from 'react';
import { useCopy } from '../../src/internals/use-copy.ts';
import { Check, Slider } from '../scan-lab/controls.tsx';
import { scanPage } from './scan-page.ts';
import { usePhoneClock } from './use-phone-clock.ts';

/** The faults of real authenticator apps. */
interface Faults {
  /** The seconds by which its clock is ahead. */
  drift: number;
  ignoresDigits: boolean;
  ignoresPeriod: boolean;
  ignoresAlgorithm: boolean;
}

const NO_FAULTS: Faults = {
  drift: 0,
  ignoresDigits: false,
  ignoresPeriod: false,
  ignoresAlgorithm: false,
};

const COPY_LABELS = { idle: 'Copy code', copied: 'Copied', failed: 'The browser blocked it' };

/**
 * An authenticator app in the page. It reads the QR code of another element from its pixels, and
 * shows the running code.
 */
export function SimulatedAuthenticator({
  page,
}: {
  page: RefObject<HTMLElement | null>;
}): ReactNode {
  const [account, setAccount] = useState<ParsedKeyUri>();
  const [problem, setProblem] = useState('');
  const [faults, setFaults] = useState(NO_FAULTS);

  async function scan(): Promise<void> {
    try {
      setAccount(await scanPage(page.current as HTMLElement));
      setProblem('');
    } catch (error) {
      setProblem((error as Error).message);
    }
  }

  return (
    <section className="phone" aria-labelledby="phone-title">
      <h2 id="phone-title">Simulated authenticator</h2>
      <div className="phone-screen">
        {account ? (
          <RunningCode account={account} faults={faults} />
        ) : (
          <p>No account yet. Start the setup, then scan its QR code.</p>
        )}
        <p role="status">{problem}</p>
        <button
          type="button"
          className={`tessera-button tessera-${account ? 'secondary' : 'primary'}-button`}
          onClick={scan}
        >
          {account ? 'Scan again' : 'Scan the QR code'}
        </button>
      </div>
      <fieldset>
        <legend>What the app does wrong</legend>
        <Slider
          label="Clock ahead, in seconds"
          value={faults.drift}
          range={[-300, 300, 15]}
          onChange={(drift) => setFaults({ ...faults, drift })}
        />
        <Check
          label="Always 6 digits"
          checked={faults.ignoresDigits}
          onChange={(ignoresDigits) => setFaults({ ...faults, ignoresDigits })}
        />
        <Check
          label="Always a new code every 30 seconds"
          checked={faults.ignoresPeriod}
          onChange={(ignoresPeriod) => setFaults({ ...faults, ignoresPeriod })}
        />
        <Check
          label="Always SHA1"
          checked={faults.ignoresAlgorithm}
          onChange={(ignoresAlgorithm) => setFaults({ ...faults, ignoresAlgorithm })}
        />
      </fieldset>
    </section>
  );
}

/** Returns the seconds of a code. Codes by a counter are shown for as long as those by time. */
function getPeriod(account: ParsedKeyUri): number {
  return account.type === 'totp' ? account.period : 30;
}

function RunningCode({ account, faults }: { account: ParsedKeyUri; faults: Faults }): ReactNode {
  const timestamp = usePhoneClock(faults.drift);
  const period = faults.ignoresPeriod ? 30 : getPeriod(account);
  const code = generateTotp({
    secret: account.secret,
    algorithm: faults.ignoresAlgorithm ? 'SHA1' : account.algorithm,
    digits: faults.ignoresDigits ? 6 : account.digits,
    period,
    timestamp,
  });
  const { copy, status } = useCopy({ text: () => code });
  const secondsLeft = Math.ceil(timeStepRemaining({ timestamp, period }) / 1000);
  return (
    <>
      <p className="phone-account">
        {account.issuer} <span>{account.accountName}</span>
      </p>
      <p className="phone-code" dir="ltr">
        <code>{code}</code>
      </p>
      <progress max={period} value={secondsLeft} aria-label={`${secondsLeft} seconds left`} />
      <button type="button" className="tessera-button tessera-secondary-button" onClick={copy}>
        {COPY_LABELS[status]}
      </button>
    </>
  );
}
