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
 * A form of the wizard. The forms hold most of its code: the code field, the key and the recovery
 * codes. They are loaded when this is shown, unless your app shows the wizard only after an enrollment
 * has started.
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
