'use client';

import { type ComponentPropsWithoutRef, type ReactNode, type Ref, forwardRef, memo } from 'react';
import type { Part } from '../internals/create-part.ts';
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
  const getName = (part: '' | 'Group' | 'Slot' | 'Separator' | 'Input' | 'Status'): string =>
    `tessera-code-input${part && `-${part.toLowerCase()}`} ${classNames?.[`codeInput${part}`] ?? ''}`.trimEnd();
  return (
    <div {...field.getRootProps({ className: `${getName('')} ${className}` })}>
      {field.groups.flatMap((group, position) => [
        position > 0 && (
          <div key={-position} aria-hidden className={getName('Separator')}>
            {separator}
          </div>
        ),
        <div key={position} className={getName('Group')}>
          {group.map(({ index }) => (
            <Slot key={index} {...field.getSlotProps(index, { className: getName('Slot') })} />
          ))}
        </div>,
      ])}
      <input {...field.getInputProps({ className: getName('Input') })} />
      <span {...field.getStatusProps({ className: getName('Status') })} />
    </div>
  );
});

/** A key changes two slots at most. The others are not rendered again. */
const Slot = memo((props: ComponentPropsWithoutRef<'div'>) => <div {...props} />);
