'use client';

import { type ReactNode, forwardRef } from 'react';
import type { Part } from '../internals/create-part.ts';
import { SecretKeyCopyButton } from './SecretKeyCopyButton.tsx';
import { SecretKeyRoot, type SecretKeyRootProps } from './SecretKeyRoot.tsx';
import { SecretKeyStatus } from './SecretKeyStatus.tsx';
import { SecretKeyValue } from './SecretKeyValue.tsx';

/** Props of {@link SecretKey}: those of its root, without children. */
export type SecretKeyProps = Omit<SecretKeyRootProps, 'children' | 'className' | 'render'> & {
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
    const { className, ...rest } = props;
    return (
      <SecretKeyRoot
        {...rest}
        className={
          className === undefined ? 'tessera-secret-key' : `tessera-secret-key ${className}`
        }
        ref={ref}
      >
        <SecretKeyValue className="tessera-secret-key-value" />
        <SecretKeyCopyButton className="tessera-button tessera-button-small" />
        <SecretKeyStatus className="tessera-status" />
      </SecretKeyRoot>
    );
  },
);
