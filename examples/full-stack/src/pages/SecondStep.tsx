import { CodeInput } from '@tessera/react';
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { post } from '../api.ts';
import { Form } from '../Form.tsx';
import { Page } from '../Page.tsx';
import { TextField } from '../TextField.tsx';

/** The password was right; now the code. A recovery code is the way round for a lost phone. */
export function SecondStep({ onChange }: { onChange: () => Promise<void> }): ReactNode {
  const [phoneIsLost, setPhoneIsLost] = useState(false);

  return (
    <Page title="Confirm that it’s you">
      <Form
        // Each way starts without the other's error.
        key={String(phoneIsLost)}
        action="Confirm"
        onSend={async ({ code }) => {
          await post('/sign-in/second-step', { code });
          await onChange();
        }}
        more={
          <button type="button" className="button" onClick={() => setPhoneIsLost(!phoneIsLost)}>
            {phoneIsLost ? 'Use your app' : 'Use a recovery code'}
          </button>
        }
      >
        {(errorId) =>
          phoneIsLost ? <RecoveryCodeField errorId={errorId} /> : <AppCodeField errorId={errorId} />
        }
      </Form>
      <SignOut onChange={onChange} />
    </Page>
  );
}

function AppCodeField({ errorId }: { errorId: string | undefined }): ReactNode {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className="field">
      <label htmlFor={id}>Code from your authenticator app</label>
      <CodeInput
        ref={useFocusedInput(errorId)}
        id={id}
        name="code"
        length={6}
        required
        autoSubmit
        invalid={errorId !== undefined}
        aria-describedby={errorId === undefined ? hintId : `${errorId} ${hintId}`}
      />
      <p className="text hint" id={hintId}>
        It is sent as soon as it is complete.
      </p>
    </div>
  );
}

function RecoveryCodeField({ errorId }: { errorId: string | undefined }): ReactNode {
  return (
    <TextField
      label="Recovery code"
      name="code"
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={64}
      dir="ltr"
      ref={useFocusedInput(errorId)}
      hint="One of the codes you saved when you turned this on. It works once."
      errorId={errorId}
    />
  );
}

function SignOut({ onChange }: { onChange: () => Promise<void> }): ReactNode {
  return (
    <p className="text aside">
      Not you?{' '}
      <button type="button" className="link" onClick={() => void post('/sign-out').then(onChange)}>
        Sign in as someone else
      </button>
    </p>
  );
}

/** The field is all there is on this page, so the focus starts in it, and comes back to it with a code that was refused. */
function useFocusedInput(errorId: string | undefined): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    if (errorId !== undefined) input.current?.select();
  }, [errorId]);
  return input;
}
