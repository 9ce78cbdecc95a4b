'use client';

import { type ReactNode, forwardRef, useEffect } from 'react';
import type { AppearanceOptions } from '../internals/create-appearance.ts';
import type { Part } from '../internals/create-part.ts';
import { splitProps } from '../internals/split-props.ts';
import { useEvent } from '../internals/use-event.ts';
import type { RecoveryCodesClassNames } from './class-names.ts';
import { RecoveryCodesView } from './RecoveryCodesView.tsx';
import type { RecoveryCodesRootProps } from './RecoveryCodesRoot.tsx';
import {
  RECOVERY_CODES_OPTION_NAMES,
  type UseRecoveryCodesOptions,
  useRecoveryCodes,
} from './use-recovery-codes.ts';

/** Props of {@link RecoveryCodes}: those of its root, without children. */
export interface RecoveryCodesProps
  extends
    Omit<RecoveryCodesRootProps, 'children' | 'className' | 'render'>,
    AppearanceOptions<RecoveryCodesClassNames> {
  /** Added to the class name of the root. */
  className?: string | undefined;
  /** Called when the user confirms that the codes are saved, or withdraws the confirmation. */
  onConfirmedChange?: ((confirmed: boolean) => void) | undefined;
}

/**
 * Shows recovery codes with buttons to copy, download and print them, and a confirmation that they
 * are saved. Styled by `@tessera/react/styles.css`.
 *
 * @example
 * <RecoveryCodes codes={codes} issuer="Acme" accountName="ada@example.org" confirmation="checkbox" />
 */
export const RecoveryCodes: Part<RecoveryCodesProps, HTMLDivElement> = forwardRef(
  function RecoveryCodes(props, ref): ReactNode {
    const { onConfirmedChange, ...rest } = props;
    const [options, attributes] = splitProps<UseRecoveryCodesOptions, typeof rest>(
      rest,
      RECOVERY_CODES_OPTION_NAMES,
    );
    const recovery = useRecoveryCodes(options);
    const { confirmed } = recovery;
    const report = useEvent(onConfirmedChange);
    useEffect(() => report(confirmed), [confirmed, report]);
    return <RecoveryCodesView {...attributes} value={recovery} ref={ref} />;
  },
);
