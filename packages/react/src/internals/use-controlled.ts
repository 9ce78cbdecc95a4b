'use client';

import { useState } from 'react';

/**
 * A value that either the app owns (`value` given) or the component keeps (`defaultValue`). The setter changes only what the component keeps; telling
 * the app is the caller's business.
 *
 * @example
 * const [value, setValue] = useControlled({ value: props.value, defaultValue: props.defaultValue ?? '' });
 */
export function useControlled<Value>(options: {
  value: Value | undefined;
  defaultValue: Value | (() => Value);
}): [value: Value, setValue: (value: Value) => void] {
  const [kept, setKept] = useState(options.defaultValue);
  return [options.value === undefined ? kept : options.value, setKept];
}
