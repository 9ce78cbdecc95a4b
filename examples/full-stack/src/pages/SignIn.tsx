import type { ReactNode } from 'react';
import { post } from '../api.ts';
import { Form } from '../Form.tsx';
import { Page } from '../Page.tsx';
import { TextField } from '../TextField.tsx';

export interface SignInProps {
  onChange: () => Promise<void>;
  /** Whether the user was signed in and did not sign out. */
  hasSessionEnded: boolean;
}

export function SignIn({ onChange, hasSessionEnded }: SignInProps): ReactNode {
  return (
    <Page title="Sign in">
      {hasSessionEnded && (
        <p className="text" role="status">
          You’ve been signed out. This happens after an hour without activity, after 12 hours, and
          when your account is changed on another device.
        </p>
      )}
      <Form
        submitText="Sign in"
        onSend={async (fields) => {
          await post('/sign-in', fields);
          await onChange();
        }}
      >
        {(error) => (
          <>
            <TextField
              label="Email"
              name="email"
              type="email"
              autoComplete="username"
              error={error}
            />
            <TextField
              label="Password"
              name="password"
              type="password"
              autoComplete="current-password"
              error={error}
            />
          </>
        )}
      </Form>
      <p className="text aside">
        New here?{' '}
        <a className="link" href="/sign-up">
          Create an account
        </a>
      </p>
    </Page>
  );
}
