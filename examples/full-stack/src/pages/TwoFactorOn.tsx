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
        {authenticator && `You set up an app on ${formatDay(authenticator.createdAt)}. `}
        {toCodesLeftText(status.recoveryCodesLeft)}
      </p>
      {!status.recoveryCodesSaved && (
        <p className="error">
          You haven’t saved your recovery codes. Make new ones, or you could lose access if you lose
          your phone.
        </p>
      )}
      <Setting
        title="Another phone or app"
        consequence="You can replace your app with another one. The one you have keeps working until you’ve set up the new one. You then get new recovery codes."
      >
        <div className="actions">
          <button type="button" className="button" onClick={onReplace}>
            Replace the app
          </button>
        </div>
      </Setting>
      <Setting
        title="Recovery codes"
        consequence="If you make new recovery codes, the old ones will stop working."
      >
        <div className="actions">
          <button type="button" className="button" onClick={onRenewRecoveryCodes}>
            Make new recovery codes
          </button>
        </div>
      </Setting>
      <Setting
        title="Turn off"
        consequence="You’ll sign in with only your password, and your recovery codes will stop working. In your app, delete this account afterwards."
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
    return 'You have no recovery codes left. Make new ones, or you could lose access if you lose your phone.';
  }
  return `You have ${count === 1 ? '1 recovery code' : `${count} recovery codes`} left.`;
}
