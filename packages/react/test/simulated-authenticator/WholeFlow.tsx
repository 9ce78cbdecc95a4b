import type { CodeDiagnosis } from '@tessera/core/diagnose-code';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { TwoFactorChallenge } from '../../src/two-factor-challenge/TwoFactorChallenge.tsx';
import { TwoFactorSetup } from '../../src/two-factor-setup/TwoFactorSetup.tsx';
import { Choice } from '../scan-lab/controls.tsx';
import { SimulatedAuthenticator } from './SimulatedAuthenticator.tsx';
import { type CodeParameters, createSimulatedBackend } from './simulated-backend.ts';
import '../scan-lab/scan-lab.css';
import './simulated-authenticator.css';

const PARAMETERS: CodeParameters = { algorithm: 'SHA1', digits: 6, period: 30 };

/** The setup and then the sign-in, with a backend and an authenticator app in the page. */
export function WholeFlow(): ReactNode {
  const [parameters, setParameters] = useState(PARAMETERS);
  const [visit, setVisit] = useState(0);
  const change = (changed: Partial<CodeParameters>): void => {
    setParameters({ ...parameters, ...changed });
    setVisit(visit + 1);
  };
  return (
    <div className="flow-frame">
      <main className="flow">
        {/* Other parameters are another backend, and another user of the app. */}
        <Visit key={visit} parameters={parameters} onAgain={() => setVisit(visit + 1)}>
          <fieldset>
            <legend>What the backend asks for</legend>
            <Choice
              label="Digits"
              value={String(parameters.digits)}
              options={['6', '7', '8']}
              onChange={(digits) => change({ digits: Number(digits) })}
            />
            <Choice
              label="Seconds of a code"
              value={String(parameters.period)}
              options={['30', '60']}
              onChange={(period) => change({ period: Number(period) })}
            />
            <Choice
              label="Algorithm"
              value={parameters.algorithm}
              options={['SHA1', 'SHA256', 'SHA512']}
              onChange={(algorithm) =>
                change({ algorithm: algorithm as CodeParameters['algorithm'] })
              }
            />
          </fieldset>
        </Visit>
      </main>
    </div>
  );
}

function Visit(props: {
  parameters: CodeParameters;
  children: ReactNode;
  onAgain: () => void;
}): ReactNode {
  const { children, onAgain, parameters } = props;
  const page = useRef<HTMLDivElement>(null);
  const [step, setStep] = useState<'setup' | 'sign-in' | 'signed-in'>('setup');
  const [diagnosis, setDiagnosis] = useState<CodeDiagnosis>();
  const backend = useMemo(() => createSimulatedBackend(parameters, setDiagnosis), [parameters]);
  return (
    <>
      <div className="flow-page" ref={page}>
        {step === 'setup' && (
          <TwoFactorSetup
            adapter={backend.setup}
            issuer="Acme"
            accountName="ada@example.org"
            sameDevice={false}
            onDone={() => setStep('sign-in')}
          />
        )}
        {step === 'sign-in' && (
          <TwoFactorChallenge
            adapter={backend.challenge}
            issuer="Acme"
            accountName="ada@example.org"
            digits={parameters.digits}
            period={parameters.period}
            autoFocus={false}
            onPassed={() => setStep('signed-in')}
          />
        )}
        {step === 'signed-in' && (
          <div className="flow-end">
            <h1>You are signed in</h1>
            <button
              type="button"
              className="tessera-button tessera-secondary-button"
              onClick={onAgain}
            >
              Start again
            </button>
          </div>
        )}
      </div>
      <div className="flow-side">
        <SimulatedAuthenticator page={page} />
        {children}
        <section className="flow-log" aria-labelledby="log-title">
          <h2 id="log-title">Log of the backend</h2>
          <p role="status">{describe(diagnosis)}</p>
        </section>
      </div>
    </>
  );
}

/** Describes what a server would write to its log, and never to a page. */
function describe(diagnosis: CodeDiagnosis | undefined): string {
  if (diagnosis === undefined) {
    return 'No code was rejected yet.';
  }
  switch (diagnosis.cause) {
    case 'clock':
      return `Rejected: the clock of the app is off by ${diagnosis.offset / 1000} seconds.`;
    case 'parameters': {
      const { cause: _, ...used } = diagnosis;
      const list = Object.entries(used).map(([name, value]) => `${name} ${value}`);
      return `Rejected: the app ignores the key URI. It uses ${list.join(', ')}.`;
    }
    case 'replayed':
      return 'Rejected: the code was accepted before. Wait for the next one.';
    default:
      return `Rejected: ${diagnosis.cause}.`;
  }
}
