'use client';

import { type ReactNode, type Ref, forwardRef } from 'react';
import type { Part } from '../internals/create-part.ts';
import { toKebabCase } from '../internals/to-kebab-case.ts';
import type { CodeInputClassNames } from './class-names.ts';
import { useCodeInput } from './use-code-input.ts';
import type { UseCodeInputOptions } from './use-code-input-options.ts';

/**
 * Props of {@link CodeInput}: the options of `useCodeInput`, and with them the attributes of its
 * input.
 */
export interface CodeInputProps extends Omit<UseCodeInputOptions, 'ref'> {
  /** Class name of the element that holds the slots. */
  className?: string | undefined;
  /** Class names that are added to those of the field, by what they are for. */
  classNames?: CodeInputClassNames | undefined;
  /** What stands between groups of slots. By default a short line. */
  separator?: ReactNode;
}

/**
 * A field for one-time codes: one real `<input>`, drawn as slots. Its ref is the input. Give it a
 * name with `<label htmlFor>`, `aria-label` or `aria-labelledby`. `@tessera/react/styles.css`
 * styles it.
 *
 * @example
 * <label htmlFor="code">6-digit code</label>
 * <CodeInput id="code" name="code" required onValueComplete={(code) => verify(code)} />
 */
export const CodeInput: Part<CodeInputProps, HTMLInputElement> = forwardRef(function CodeInput(
  props: CodeInputProps,
  ref: Ref<HTMLInputElement>,
): ReactNode {
  const { className = '', classNames, separator, ...options } = props;
  const field = useCodeInput({ ...options, ref });
  const names = (key: keyof CodeInputClassNames): string =>
    `tessera-${toKebabCase(key)} ${classNames?.[key] ?? ''}`.trimEnd();
  return (
    <div
      {...field.getRootProps({
        className: `${names('codeInput')} ${className}`,
      })}
    >
      {field.groups.flatMap((group, position) => [
        position > 0 && (
          <div key={-position} aria-hidden className={names('codeInputSeparator')}>
            {separator}
          </div>
        ),
        <div key={position} className={names('codeInputGroup')}>
          {group.map(({ index }) => (
            <div
              key={index}
              {...field.getSlotProps(index, { className: names('codeInputSlot') })}
            />
          ))}
        </div>,
      ])}
      <input {...field.getInputProps({ className: names('codeInputInput') })} />
      <span {...field.getStatusProps({ className: names('codeInputStatus') })} />
    </div>
  );
});
