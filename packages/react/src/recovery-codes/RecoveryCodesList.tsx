'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../internals/use-render.ts';
import {
  type RecoveryCodesState,
  stateOf,
  useRecoveryCodesContext,
} from './recovery-codes-context.ts';

/** Props of {@link RecoveryCodesList}. */
export type RecoveryCodesListProps = Omit<PartPropsOf<'ul', RecoveryCodesState>, 'children'>;

/** The codes, an item each. Renders a `<ul>`, named, selectable, never translated. */
export const RecoveryCodesList: Part<RecoveryCodesListProps, HTMLUListElement> = forwardRef(
  function RecoveryCodesList(props, ref): ReactNode {
    const recovery = useRecoveryCodesContext();
    return useRender<RecoveryCodesState, HTMLUListElement>('ul', {
      state: stateOf(recovery),
      ours: recovery.getListProps({
        // By place, since React says a key that comes twice.
        children: recovery.codes.map((code, index) => <li key={index}>{code}</li>),
      }),
      theirs: props,
      ref,
      ownRef: recovery.listRef,
    });
  },
);
