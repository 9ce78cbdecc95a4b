import type { CSSProperties, ReactNode } from 'react';
import { CodeInput } from '../../src/code-input/CodeInput.tsx';
import { QrCode } from '../../src/qr-code/QrCode.tsx';
import { RecoveryCodes } from '../../src/recovery-codes/RecoveryCodes.tsx';
import { SecretKey } from '../../src/secret-key/SecretKey.tsx';
import { TwoFactorChallenge } from '../../src/two-factor-challenge/TwoFactorChallenge.tsx';
import type { TwoFactorChallengeAdapter } from '../../src/two-factor-challenge/adapter.ts';
import { TwoFactorSetup } from '../../src/two-factor-setup/TwoFactorSetup.tsx';
import type { TwoFactorAdapter } from '../../src/two-factor-setup/adapter/adapter.ts';
import { type Scheme, type Theme, getValue } from './theme.ts';
import { TOKENS } from './tokens.ts';

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const KEY_URI = `otpauth://totp/Acme:ada%40example.org?secret=${SECRET}&issuer=Acme`;
const CODES = ['7K4M-2QXR-9TWD-HC5N', 'V8P3-JZ6G-0BYA-4SEF', '3DNC-8RK1-M5QT-XW7H'];

/** Rejects every code, so that a typed one shows a notice. */
const ADAPTER = {
  start: async () => ({ secret: SECRET }),
  verify: async () => ({ error: { type: 'invalid-code', attemptsLeft: 4 } }),
} satisfies TwoFactorAdapter & TwoFactorChallengeAdapter;

/** Every component in a theme and a color scheme. */
export function ThemePreview({ scheme, theme }: { scheme: Scheme; theme: Theme }): ReactNode {
  const variables = TOKENS.map(({ name }) => [`--tessera-${name}`, getValue(theme, name, scheme)]);
  const style = { colorScheme: scheme, ...Object.fromEntries(variables) } as CSSProperties;
  return (
    <section className="theme-preview" aria-label={`In ${scheme} mode`} style={style}>
      <Sample name="Wizard">
        <TwoFactorSetup
          adapter={ADAPTER}
          issuer="Acme"
          accountName="ada@example.org"
          intro={false}
          autoFocus={false}
          sameDevice={false}
        />
      </Sample>
      <Sample name="Challenge">
        <TwoFactorChallenge adapter={ADAPTER} issuer="Acme" autoFocus={false} />
      </Sample>
      <Sample name="Code field">
        <div className="theme-row">
          <CodeInput aria-label={`A code, ${scheme}`} defaultValue="4920" />
          <CodeInput aria-label={`A wrong code, ${scheme}`} status="error" defaultValue="492039" />
          <CodeInput
            aria-label={`A right code, ${scheme}`}
            status="success"
            defaultValue="492039"
          />
        </div>
      </Sample>
      <Sample name="Buttons and notices">
        <div className="theme-row">
          <button type="button" className="tessera-button tessera-primary-button">
            Primary
          </button>
          <button type="button" className="tessera-button tessera-secondary-button">
            Secondary
          </button>
          <button type="button" className="tessera-button" aria-disabled="true">
            Waiting
          </button>
        </div>
        <p className="tessera-message tessera-error">
          <strong>That code didn’t work.</strong> Enter the one that your app shows now.
        </p>
        <p className="tessera-message tessera-notice">Your app has a new key.</p>
      </Sample>
      <Sample name="QR code">
        <QrCode value={KEY_URI} boxSize={4} label={`QR code, ${scheme}`} />
      </Sample>
      <Sample name="Key">
        <SecretKey secret={SECRET} />
      </Sample>
      <Sample name="Recovery codes">
        <RecoveryCodes codes={CODES} issuer="Acme" />
      </Sample>
    </section>
  );
}

function Sample({ children, name }: { children: ReactNode; name: string }): ReactNode {
  return (
    <div className="theme-sample">
      <h3>{name}</h3>
      {children}
    </div>
  );
}
