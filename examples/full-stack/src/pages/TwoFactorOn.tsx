import type { ReactNode } from 'react';
import type { TwoFactorStatus } from '../../server/two-factor.ts';

export interface TwoFactorOnProps {
  status: TwoFactorStatus;
  onManage: () => void;
}

/** The settings while two-step verification is on. The wizard can change them. */
export function TwoFactorOn({ status, onManage }: TwoFactorOnProps): ReactNode {
  const { authenticators, recoveryCodesLeft, recoveryCodesSaved } = status;
  return (
    <>
      <p className="text">
        <strong className="on">On.</strong> {toAppsText(authenticators)}{' '}
        {toCodesLeftText(recoveryCodesLeft)}
      </p>
      {!recoveryCodesSaved && (
        <p className="error">
          You haven’t saved your recovery codes. Make new ones, or you could lose access if you lose
          your phone.
        </p>
      )}
      <div className="actions">
        <button type="button" className="button" onClick={onManage}>
          Manage two-step verification
        </button>
      </div>
    </>
  );
}

function toAppsText(authenticators: TwoFactorStatus['authenticators']): string {
  const [only, another] = authenticators;
  return only && !another
    ? `You set up an app on ${formatDay(only.createdAt)}.`
    : `You have ${authenticators.length} apps.`;
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
