import { RecoveryCodes } from '@tessera/react';
import { type ReactNode, useState } from 'react';
import { post } from '../api.ts';
import { Form } from '../Form.tsx';
import { TextField } from '../TextField.tsx';

export interface TwoFactorOnProps {
  email: string;
  recoveryCodesLeft: number;
  onChange: () => Promise<void>;
}

/** What can be done while two-step verification is on. Both ask for the password and a code once more. */
export function TwoFactorOn({ email, recoveryCodesLeft, onChange }: TwoFactorOnProps): ReactNode {
  const [recoveryCodes, setRecoveryCodes] = useState<string[]>();

  return (
    <>
      <p className="text">
        <strong className="on">On.</strong> {left(recoveryCodesLeft)}
      </p>
      <details className="disclosure">
        <summary>Get new recovery codes</summary>
        {recoveryCodes ? (
          <RecoveryCodes
            codes={recoveryCodes}
            issuer="Tessera Example"
            accountName={email}
            gate="none"
          />
        ) : (
          <>
            <p className="text">The ones you have stop working.</p>
            <Form
              action="Get new codes"
              onSend={async (fields) => {
                const answer = await post<{ recoveryCodes: string[] }>(
                  '/two-factor/recovery-codes',
                  fields,
                );
                setRecoveryCodes(answer.recoveryCodes);
                await onChange();
              }}
            >
              {(errorId) => <BothFactors errorId={errorId} />}
            </Form>
          </>
        )}
      </details>
      <details className="disclosure">
        <summary>Turn off two-step verification</summary>
        <p className="text">
          Signing in will ask for your password alone. Delete the entry in your app afterwards.
        </p>
        <Form
          action="Turn off"
          onSend={async (fields) => {
            await post('/two-factor/disable', fields);
            await onChange();
          }}
        >
          {(errorId) => <BothFactors errorId={errorId} />}
        </Form>
      </details>
    </>
  );
}

function BothFactors({ errorId }: { errorId: string | undefined }): ReactNode {
  return (
    <>
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        errorId={errorId}
      />
      <TextField
        label="Code from your app, or a recovery code"
        name="code"
        autoComplete="one-time-code"
        spellCheck={false}
        maxLength={64}
        dir="ltr"
        errorId={errorId}
      />
    </>
  );
}

function left(count: number): string {
  if (count === 0)
    return 'You have no recovery codes left. Get new ones, so that a lost phone doesn’t lock you out.';
  return count === 1 ? '1 recovery code is left.' : `${count} recovery codes are left.`;
}
