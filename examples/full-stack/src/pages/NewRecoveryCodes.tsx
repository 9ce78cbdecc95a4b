import * as RecoveryCodes from '@tessera/react/recovery-codes';
import { type ReactNode, useEffect } from 'react';
import { post } from '../api.ts';
import { Form } from '../Form.tsx';

export interface NewRecoveryCodesProps {
  codes: readonly string[];
  accountName: string;
  /** Called when the person says that they are saved. */
  onDone: () => Promise<void>;
}

/** The codes that took the place of others. Nobody can show them a second time. */
export function NewRecoveryCodes({ codes, accountName, onDone }: NewRecoveryCodesProps): ReactNode {
  const recovery = RecoveryCodes.useRecoveryCodes({
    codes,
    accountName,
    issuer: 'Tessera Example',
    gate: 'checkbox',
  });
  useQuestionBeforeUnload(!recovery.confirmed && recovery.savedVia === undefined);

  return (
    <section className="card">
      <h2>Save your new recovery codes</h2>
      <p className="text">
        If you lose your phone, one of these codes lets you in. Each works once. The ones you had
        before no longer work: throw them away.
      </p>
      <Form
        action="Finish"
        onSend={async () => {
          if (!recovery.confirm()) return;
          await post('/two-factor/recovery-codes/confirm');
          await onDone();
        }}
      >
        {() => (
          <RecoveryCodes.Provider value={recovery} className="tessera-recovery-codes">
            <RecoveryCodes.List className="tessera-recovery-codes-list" />
            <div className="tessera-toolbar">
              <RecoveryCodes.CopyButton className="tessera-button tessera-button-small" />
              <RecoveryCodes.DownloadButton className="tessera-button tessera-button-small" />
              <RecoveryCodes.PrintButton className="tessera-button tessera-button-small" />
              <RecoveryCodes.Status className="tessera-status" />
            </div>
            <label className="tessera-check">
              <RecoveryCodes.Confirmation />
              <span>{recovery.messages.confirmation}</span>
            </label>
            <RecoveryCodes.Refusal className="tessera-message" />
          </RecoveryCodes.Provider>
        )}
      </Form>
    </section>
  );
}

/** Has the browser ask before the page goes away. */
function useQuestionBeforeUnload(active: boolean): void {
  useEffect(() => {
    if (!active) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [active]);
}
