import { type ReactNode, useEffect } from 'react';
import { createLazyModule } from '../../internals/create-lazy-module.ts';
import { useEvent } from '../../internals/use-event.ts';
import { addRequirement } from '../machine/load-requirements.ts';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';
import { useAppearance } from '../parts/use-appearance.ts';
import type { SetupQrCodeOptions } from '../qr-code-options.ts';

const lazyForms = createLazyModule(() => import('./forms.ts'));

/**
 * Loads the forms and the component of the QR code before the backend is asked for a key or for
 * recovery codes.
 */
export function useFormsAsRequirement(qrCode: SetupQrCodeOptions | undefined): void {
  const load = useEvent(async () => (await lazyForms.load()).prepareQrCode(qrCode));
  useEffect(() => {
    load()?.catch(() => undefined);
    return addRequirement(load);
  }, [load]);
}

/**
 * Shows a form or the last screens of the wizard once they are loaded. The forms hold most of the
 * code of the wizard: the code field, the key and the recovery codes.
 */
export function LazyForm({
  name,
}: {
  name:
    | 'AppsContent'
    | 'AuthenticatorScreen'
    | 'CodesForm'
    | 'EnrolledSection'
    | 'ExpiredSection'
    | 'LastScreen'
    | 'ReauthenticationScreen'
    | 'ScanForm';
}): ReactNode {
  const { names } = useAppearance();
  const { messages } = useTwoFactorSetupContext();
  const forms = lazyForms.useModule();
  if (forms === undefined) {
    return null;
  }
  if (forms === 'failed') {
    const { title, description } = messages.error({ type: 'network' });
    return (
      <p className={names('message', 'error')} role="alert">
        {title} {description}
      </p>
    );
  }
  const Form = forms[name];
  return <Form />;
}
