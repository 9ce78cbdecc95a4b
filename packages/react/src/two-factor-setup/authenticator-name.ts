import type { TwoFactorAuthenticator } from './adapter/adapter.ts';
import type { SetupFacts } from './machine/state.ts';
import type { TwoFactorSetupMessages } from './messages.ts';

/**
 * Returns the name of an authenticator in use: the one that the user gave it, or the one that the
 * wizard would suggest.
 *
 * @param authenticator Default: the one that the user has chosen.
 */
export function getAuthenticatorName(
  { account, authenticator: chosen }: SetupFacts,
  { suggestedName }: Pick<TwoFactorSetupMessages, 'suggestedName'>,
  authenticator: TwoFactorAuthenticator | undefined = chosen,
): string {
  const { authenticators = [] } = account ?? {};
  const index = authenticators.findIndex(({ id }) => id === authenticator?.id);
  return authenticator?.name ?? suggestedName({ number: index + 1 });
}
