import { type ReactNode, useId } from 'react';
import type { TwoFactorStatus } from '../../server/two-factor.ts';
import { Form } from '../Form.tsx';

export interface TwoFactorOnProps {
  status: TwoFactorStatus;
  onReplace: () => void;
  onRenewRecoveryCodes: () => void;
  onDisable: () => Promise<void>;
}

/** The settings while two-step verification is on: what can be changed, with the consequences. */
export function TwoFactorOn(props: TwoFactorOnProps): ReactNode {
  const { status, onReplace, onRenewRecoveryCodes, onDisable } = props;
  const [authenticator] = status.authenticators;
  return (
    <>
      <p className="text">
        <strong className="on">On.</strong>{' '}
        {authenticator && `An app was connected on ${formatDay(authenticator.createdAt)}. `}
        {toCodesLeftText(status.recoveryCodesLeft)}
      </p>
      {!status.recoveryCodesSaved && (
        <p className="error">
          Your recovery codes were never saved. Get new ones, so that a lost phone doesn’t lock you
          out.
        </p>
      )}
      <Setting
        title="Another phone or app"
        consequence="Connect it in place of the one you have. That one keeps working until the new one is confirmed; you then get new recovery codes."
      >
        <div className="actions">
          <button type="button" className="button" onClick={onReplace}>
            Replace the app
          </button>
        </div>
      </Setting>
      <Setting title="Recovery codes" consequence="With new ones, those you have stop working.">
        <div className="actions">
          <button type="button" className="button" onClick={onRenewRecoveryCodes}>
            Get new recovery codes
          </button>
        </div>
      </Setting>
      <Setting
        title="Turn it off"
        consequence="Signing in will ask for your password alone, and your recovery codes stop working. Delete the entry in your app afterwards."
      >
        <Form submitText="Turn off two-step verification" variant="danger" onSend={onDisable} />
      </Setting>
    </>
  );
}

function Setting(props: { title: string; consequence: string; children: ReactNode }): ReactNode {
  const id = useId();
  return (
    <section className="change" aria-labelledby={id}>
      <h3 id={id}>{props.title}</h3>
      <p className="text">{props.consequence}</p>
      {props.children}
    </section>
  );
}

function formatDay(timestamp: number): string {
  return new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(timestamp);
}

function toCodesLeftText(count: number): string {
  if (count === 0) {
    return 'You have no recovery codes left. Get new ones, so that a lost phone doesn’t lock you out.';
  }
  return count === 1 ? '1 recovery code is left.' : `${count} recovery codes are left.`;
}
