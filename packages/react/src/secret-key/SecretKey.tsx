'use client';

import { type ReactNode, forwardRef } from 'react';
import type { Part } from '../internals/use-render.ts';
import { SecretKeyCopyButton } from './SecretKeyCopyButton.tsx';
import { SecretKeyRoot, type SecretKeyRootProps } from './SecretKeyRoot.tsx';
import { SecretKeyStatus } from './SecretKeyStatus.tsx';
import { SecretKeyValue } from './SecretKeyValue.tsx';

/** Props of {@link SecretKey}: those of its root, without children. */
export type SecretKeyProps = Omit<SecretKeyRootProps, 'children' | 'className' | 'render'> & {
  className?: string | undefined;
};

/**
 * The set-up key with a button that copies it, for people who cannot scan. Looks as
 * `@tessera/react/styles.css` says.
 *
 * @throws {TesseraError} when `secret` is not Base32.
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
