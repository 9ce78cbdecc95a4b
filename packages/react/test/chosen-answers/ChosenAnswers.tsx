import { type ReactNode, useMemo, useState } from 'react';
import { useEvent } from '../../src/internals/use-event.ts';
import { TwoFactorChallenge } from '../../src/two-factor-challenge/TwoFactorChallenge.tsx';
import { TwoFactorSetup } from '../../src/two-factor-setup/TwoFactorSetup.tsx';
import { Choice } from '../scan-lab/controls.tsx';
import {
  ACCOUNTS,
  ANSWERS,
  CALLS,
  type Choices,
  INITIAL_CHOICES,
  createAdapters,
} from './answers.ts';
import '../scan-lab/scan-lab.css';
import '../simulated-authenticator/simulated-authenticator.css';

const COMPONENTS = ['wizard', 'challenge'] as const;

/** The wizard or the challenge, with a backend whose answers the designer chooses. */
export function ChosenAnswers(): ReactNode {
  const [choices, setChoices] = useState(INITIAL_CHOICES);
  const [component, setComponent] = useState<(typeof COMPONENTS)[number]>('wizard');
  const [visit, setVisit] = useState(0);
  const [calls, setCalls] = useState<readonly string[]>([]);
  // A backend is called only after the first render, when there is a callback.
  const read = useEvent(() => choices) as () => Choices;
  // The adapters stay the same, or a choice would begin another setup.
  const { challenge, setup } = useMemo(
    () =>
      createAdapters(read, (call, answer) =>
        setCalls((before) => [...before, `${call}: ${answer}`]),
      ),
    [read],
  );

  function choose<Name extends keyof Choices>(name: Name, value: Choices[Name]): void {
    setChoices({ ...choices, [name]: value });
  }
  function begin(): void {
    setVisit(visit + 1);
    setCalls([]);
  }

  return (
    <div className="flow-frame">
      <main className="flow">
        <div className="flow-page" key={visit}>
          {component === 'wizard' ? (
            <TwoFactorSetup
              adapter={setup}
              issuer="Acme"
              accountName="ada@example.org"
              autoFocus={false}
              sameDevice={false}
              supportUrl="https://example.org/support"
              onDone={begin}
              onCancel={begin}
            />
          ) : (
            <TwoFactorChallenge
              adapter={challenge}
              issuer="Acme"
              accountName="ada@example.org"
              autoFocus={false}
              supportUrl="https://example.org/support"
              onPassed={begin}
              onCancel={begin}
            />
          )}
        </div>
        <div className="flow-side">
          <fieldset>
            <legend>Component</legend>
            <Choice
              label="On the page"
              value={component}
              options={COMPONENTS}
              onChange={(name) => {
                setComponent(name as typeof component);
                begin();
              }}
            />
            <button
              type="button"
              className="tessera-button tessera-secondary-button tessera-small-button"
              onClick={begin}
            >
              Begin again
            </button>
          </fieldset>
          <fieldset>
            <legend>Answers of the backend</legend>
            <Choice
              label="account"
              value={choices.account}
              options={ACCOUNTS}
              onChange={(account) => choose('account', account as Choices['account'])}
            />
            {CALLS.filter((call) => component === 'wizard' || call === 'verify').map((call) => (
              <Choice
                key={call}
                label={call}
                value={choices[call]}
                options={ANSWERS}
                onChange={(answer) => choose(call, answer as Choices[typeof call])}
              />
            ))}
          </fieldset>
          <section className="flow-log" aria-labelledby="calls-title">
            <h2 id="calls-title">Calls</h2>
            <ol>
              {calls.map((call, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- calls are only appended
                <li key={index}>{call}</li>
              ))}
            </ol>
          </section>
        </div>
      </main>
    </div>
  );
}
