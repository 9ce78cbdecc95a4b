'use client';

import { type ReactNode, forwardRef } from 'react';
import {
  type Appearance,
  type AppearanceOptions,
  createAppearance,
} from '../internals/create-appearance.ts';
import type { Part } from '../internals/create-part.ts';
import { joinClassNames } from '../internals/get-class-name.ts';
import { withIcon } from '../internals/with-icon.tsx';
import type { SecretKeyClassNames } from './class-names.ts';
import { useSecretKeyContext } from './secret-key-context.ts';
import { SecretKeyCopyButton } from './SecretKeyCopyButton.tsx';
import { SecretKeyRoot, type SecretKeyRootProps } from './SecretKeyRoot.tsx';
import { SecretKeyStatus } from './SecretKeyStatus.tsx';
import { SecretKeyValue } from './SecretKeyValue.tsx';

/** Props of {@link SecretKey}: those of its root, without children. */
export type SecretKeyProps = Omit<SecretKeyRootProps, 'children' | 'className' | 'render'> &
  AppearanceOptions<SecretKeyClassNames> & {
    /** Added to the class name of the root. */
    className?: string | undefined;
  };

/**
 * Shows the setup key with a button that copies it, for users who cannot scan the QR code. Styled
 * by `@tessera/react/styles.css`.
 *
 * @throws {TesseraError} if `secret` is not Base32.
 * @example
 * <SecretKey secret={secret} />
 */
export const SecretKey: Part<SecretKeyProps, HTMLDivElement> = forwardRef(
  function SecretKey(props, ref): ReactNode {
    const { className, classNames, slots, ...rest } = props;
    const appearance = createAppearance({ classNames, slots });
    const { names } = appearance;
    return (
      <SecretKeyRoot {...rest} className={joinClassNames(names('secretKey'), className)} ref={ref}>
        <SecretKeyValue className={names('secretKeyValue')} />
        <CopyButton appearance={appearance} />
        <SecretKeyStatus className={names('status')} />
      </SecretKeyRoot>
    );
  },
);

function CopyButton({ appearance }: { appearance: Appearance<SecretKeyClassNames> }): ReactNode {
  const { messages } = useSecretKeyContext();
  const look = appearance.button('secondary', 'small');
  return (
    <SecretKeyCopyButton
      {...withIcon(appearance, 'copy', look, [messages.copy, messages.copied])}
    />
  );
}
