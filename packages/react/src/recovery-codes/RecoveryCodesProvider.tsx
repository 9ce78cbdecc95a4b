'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../internals/use-render.ts';
import {
  RecoveryCodesContext,
  type RecoveryCodesState,
  stateOf,
} from './recovery-codes-context.ts';
import type { UseRecoveryCodesReturn } from './use-recovery-codes.ts';

/** Props of {@link RecoveryCodesProvider}. */
export type RecoveryCodesProviderProps = PartPropsOf<'div', RecoveryCodesState> & {
  /** What `useRecoveryCodes` returned. */
  value: UseRecoveryCodesReturn;
};

/**
 * Holds the parts for an app that calls `useRecoveryCodes` itself, because it needs to know whether
 * the gate is open. Renders a `<div>`.
 */
export const RecoveryCodesProvider: Part<RecoveryCodesProviderProps, HTMLDivElement> = forwardRef(
  function RecoveryCodesProvider(props, ref): ReactNode {
    const { value, ...theirs } = props;
    const element = useRender('div', {
      state: stateOf(value),
      attributes: { 'data-confirmed': value.confirmed, 'data-saved': value.savedVia !== undefined },
      ours: {},
      theirs,
      ref,
    });
    return <RecoveryCodesContext.Provider value={value}>{element}</RecoveryCodesContext.Provider>;
  },
);
