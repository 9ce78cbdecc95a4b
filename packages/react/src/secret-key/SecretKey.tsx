'use client';

import { type ReactNode, forwardRef } from 'react';
import { type AppearanceOptions, createAppearance } from '../internals/create-appearance.ts';
import type { Part } from '../internals/create-part.ts';
import { joinClassNames } from '../internals/get-class-name.ts';
import type { SecretKeyClassNames } from './class-names.ts';
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
    const { button, names } = createAppearance({ classNames, slots });
    return (
      <SecretKeyRoot {...rest} className={joinClassNames(names('secretKey'), className)} ref={ref}>
        <SecretKeyValue className={names('secretKeyValue')} />
        <SecretKeyCopyButton {...button('secondary', 'small')} />
        <SecretKeyStatus className={names('status')} />
      </SecretKeyRoot>
    );
  },
);
