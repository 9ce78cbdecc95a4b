'use client';

import { type Context, createContext, useContext } from 'react';

/**
 * Creates a context for the parts of one component. Its hook throws an error that names the root if
 * a part is rendered outside of it.
 *
 * @example
 * const context = createPartContext<UseSecretKeyReturn>('SecretKey');
 */
export function createPartContext<Value>(component: string): {
  Context: Context<Value | undefined>;
  use: () => Value;
} {
  const PartContext = createContext<Value | undefined>(undefined);
  PartContext.displayName = `${component}Context`;
  function usePartContext(): Value {
    const value = useContext(PartContext);
    if (value === undefined) {
      throw new Error(
        `Tessera: A part of ${component} was rendered outside its root, which holds its state. Render it inside <${component}.Root>.`,
      );
    }
    return value;
  }
  return { Context: PartContext, use: usePartContext };
}
