'use client';

import { type Context, createContext, useContext } from 'react';

/**
 * A context for the parts of one component, whose hook says what is wrong when a part stands
 * outside its root.
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
        `Tessera: a part of ${component} was rendered outside its root. It takes its state from there. Place it within <${component}.Root>.`,
      );
    }
    return value;
  }
  return { Context: PartContext, use: usePartContext };
}
