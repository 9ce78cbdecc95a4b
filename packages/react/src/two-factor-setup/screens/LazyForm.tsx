import { type ReactNode, useEffect } from 'react';
import { createLazyModule } from '../../internals/create-lazy-module.ts';
import { addRequirement } from '../machine/load-requirements.ts';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';

const lazyForms = createLazyModule(() => import('./forms.ts'));

/** Loads the forms before the backend is asked for a key or for recovery codes. */
export function useFormsAsRequirement(): void {
  useEffect(() => {
    addRequirement(lazyForms.load);
    lazyForms.load().catch(() => undefined);
  }, []);
}

/**
 * Shows a form of the wizard once it is loaded. The forms hold most of the code of the wizard: the
 * code field, the key and the recovery codes.
 */
export function LazyForm({ name }: { name: keyof typeof import('./forms.ts') }): ReactNode {
  const { messages } = useTwoFactorSetupContext();
  const forms = lazyForms.useModule();
  if (forms === undefined) {
    return null;
  }
  if (forms === 'failed') {
    const { title, description } = messages.error({ type: 'network' });
    return (
      <p className="tessera-message" role="alert">
        {title} {description}
      </p>
    );
  }
  const Form = forms[name];
  return <Form />;
}
