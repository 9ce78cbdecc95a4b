'use client';

import { type Part, createPart } from '../internals/create-part.ts';
import type { PartProps } from '../internals/render-part.ts';
import {
  type RecoveryCodesState,
  getPartState,
  useRecoveryCodesContext,
} from './recovery-codes-context.ts';

/** Props of {@link RecoveryCodesList}. */
export interface RecoveryCodesListProps extends Omit<
  PartProps<'ul', RecoveryCodesState>,
  'children'
> {}

/**
 * Shows the codes, one per item. Renders a `<ul>` that is named, selectable and never translated.
 */
export const RecoveryCodesList: Part<RecoveryCodesListProps, HTMLUListElement> = createPart(
  'ul',
  function RecoveryCodesList() {
    const recovery = useRecoveryCodesContext();
    return {
      state: getPartState(recovery),
      props: recovery.getListProps({
        // Keys by index: React prints keys that occur twice, which would be codes.
        children: recovery.codes.map((code, index) => <li key={index}>{code}</li>),
      }),
    };
  },
);
