import { type ReactNode, type SubmitEvent, useState } from 'react';
import { authClient } from './auth-client.ts';

/** Signs in, or creates an account. */
export function SignIn({
  onCodeNeeded,
}: {
  /** Called after the right password if the account has two-factor authentication. */
  onCodeNeeded: () => void;
}): ReactNode {
  const [error, setError] = useState<string>();

  async function submit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget, event.nativeEvent.submitter);
    const email = fields.get('email') as string;
    const password = fields.get('password') as string;
    const answer = fields.has('create')
      ? await authClient.signUp.email({ email, password, name: email })
      : await authClient.signIn.email({ email, password });
    if (answer.error) {
      setError(answer.error.message ?? 'That did not work.');
    } else if ('twoFactorRedirect' in answer.data && answer.data.twoFactorRedirect) {
      onCodeNeeded();
    }
  }

  return (
    <form className="card" onSubmit={(event) => void submit(event)}>
      <h1>Sign in</h1>
      <label>
        <span>Email</span>
        <input name="email" type="email" autoComplete="username" required />
      </label>
      <label>
        <span>Password</span>
        <input
          name="password"
          type="password"
          autoComplete="current-password"
          minLength={8}
          required
        />
      </label>
      {error !== undefined && <p role="alert">{error}</p>}
      <button type="submit">Sign in</button>
      <button type="submit" name="create" value="true">
        Create account
      </button>
    </form>
  );
}
