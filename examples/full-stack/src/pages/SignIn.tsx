import type { ReactNode } from 'react';
import { post } from '../api.ts';
import { Form } from '../Form.tsx';
import { Page } from '../Page.tsx';
import { TextField } from '../TextField.tsx';

export function SignIn({ onChange }: { onChange: () => Promise<void> }): ReactNode {
  return (
    <Page title="Sign in">
      <Form
        submitText="Sign in"
        onSend={async (fields) => {
          await post('/sign-in', fields);
          await onChange();
        }}
      >
        {(errorId) => (
          <>
            <TextField
              label="Email"
              name="email"
              type="email"
              autoComplete="username"
              errorId={errorId}
            />
            <TextField
              label="Password"
              name="password"
              type="password"
              autoComplete="current-password"
              errorId={errorId}
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
