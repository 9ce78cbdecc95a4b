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
