/** An authenticator app that the wizard names to users who have none. */
export interface AuthenticatorApp {
  /** The name of the app, as its store lists it. */
  name: string;
  /** The devices it runs on, in words that need no translation, for example `iPhone`. */
  platforms: readonly string[];
  /**
   * Whether the app can back up its accounts, so that a new phone gets them back. If you leave it
   * out, the wizard says nothing about it.
   */
  backsUp?: boolean | undefined;
  /** Where to get the app, for example its pages in the stores. None by default. */
  links?: ReadonlyArray<{ name: string; url: string }> | undefined;
}

/**
 * The apps that the wizard names by default: well known, and all of them can back up. They have no
 * links, because a page that names another site vouches for it. Add the ones you trust.
 *
 * @example
 * const apps = authenticatorApps.filter(({ platforms }) => platforms.includes('Android'));
 * <TwoFactorSetup authenticatorApps={apps} … />
 */
export const authenticatorApps: readonly AuthenticatorApp[] = [
  { name: 'Google Authenticator', platforms: ['iPhone', 'Android'], backsUp: true },
  { name: 'Microsoft Authenticator', platforms: ['iPhone', 'Android'], backsUp: true },
  { name: 'Apple Passwords', platforms: ['iPhone', 'iPad', 'Mac'], backsUp: true },
  {
    name: '1Password',
    platforms: ['iPhone', 'Android', 'Mac', 'Windows', 'Linux'],
    backsUp: true,
  },
  { name: 'Aegis', platforms: ['Android'], backsUp: true },
];
