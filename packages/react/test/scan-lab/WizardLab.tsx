import { type ReactNode, useMemo } from 'react';
import type { TwoFactorAdapter } from '../../src/two-factor-setup/adapter/adapter.ts';
import { TwoFactorSetup } from '../../src/two-factor-setup/TwoFactorSetup.tsx';
import { type LabProps, ScanLab } from './ScanLab.tsx';
import type { LabOptions } from './settings.ts';

/** The scan lab, with the code in the setup wizard. The text of the lab is the key URI. */
export function WizardLab(props: LabProps): ReactNode {
  return <ScanLab {...props} renderCode={(options) => <Wizard {...options} />} />;
}

function Wizard({ value: keyUri, ...qrCode }: LabOptions): ReactNode {
  const adapter = useMemo(
    (): TwoFactorAdapter => ({
      start: async () => ({ keyUri }),
      verify: async () => ({ error: { type: 'invalid-code' } }),
    }),
    [keyUri],
  );
  // Another text is another enrollment.
  return (
    <TwoFactorSetup key={keyUri} adapter={adapter} issuer="Acme" intro={false} qrCode={qrCode} />
  );
}
