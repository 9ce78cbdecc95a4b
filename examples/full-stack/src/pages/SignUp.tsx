import type { ReactNode } from 'react';
import { post } from '../api.ts';
import { Form } from '../Form.tsx';
import { Page } from '../Page.tsx';
import { TextField } from '../TextField.tsx';

export function SignUp({ onChange }: { onChange: () => Promise<void> }): ReactNode {
  return (
    <Page title="Create an account">
      <Form
        submitText="Create account"
        onSend={async (fields) => {
          await post('/sign-up', fields);
          history.replaceState(null, '', '/');
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
              hint="It stays on this machine, and nothing is sent to it."
              error={error}
            />
            <TextField
              label="Password"
              name="password"
              type="password"
              autoComplete="new-password"
              hint="At least 15 characters. Four random words are hard to guess and easy to remember."
              error={error}
            />
          </>
        )}
      </Form>
      <p className="text aside">
        Have an account?{' '}
        <a className="link" href="/">
          Sign in
        </a>
      </p>
    </Page>
  );
}
