'use client';

import {
  type ComponentPropsWithoutRef,
  type ReactNode,
  type Ref,
  forwardRef,
  Fragment,
} from 'react';
import type { Part } from '../internals/use-render.ts';
import { useCodeInput } from './use-code-input.ts';
import type { UseCodeInputOptions } from './use-code-input-options.ts';

/** Props of {@link CodeInput}: the options of `useCodeInput`, and the attributes of its `<input>`, which are passed on to it. */
export type CodeInputProps = UseCodeInputOptions &
  Omit<
    ComponentPropsWithoutRef<'input'>,
    keyof UseCodeInputOptions | 'children' | 'className' | 'style' | 'size'
  > & {
    /** Class name of the element that holds the slots. */
    className?: string | undefined;
    /** What stands between groups of slots. By default a short line. */
    separator?: ReactNode;
    /** Whether there is a button that shows a masked code. */
    revealable?: boolean | undefined;
  };

/**
 * A field for one-time codes: one real `<input>`, drawn as slots. Its ref is the input. Give it a name by `<label htmlFor>`, `aria-label` or
 * `aria-labelledby`. Looks as `@tessera/react/styles.css` says.
 *
 * @example
 * <label htmlFor="code">6-digit code</label>
 * <CodeInput id="code" name="code" required onValueComplete={(code) => verify(code)} />
 */
export const CodeInput: Part<CodeInputProps, HTMLInputElement> = forwardRef(function CodeInput(
  props: CodeInputProps,
  ref: Ref<HTMLInputElement>,
): ReactNode {
  const { className, separator, revealable = false, ...rest } = props;
  const [options, attributes] = split(rest);
  const field = useCodeInput(options);
  return (
    <div
      {...field.getRootProps({
        className:
          className === undefined ? 'tessera-code-input' : `tessera-code-input ${className}`,
      })}
    >
      {field.groups.map((group, position) => (
        <Fragment key={group[0]?.index}>
          {position > 0 && (
            <div aria-hidden="true" className="tessera-code-input-separator">
              {separator}
            </div>
          )}
          <div className="tessera-code-input-group">
            {group.map((slot) => (
              <div
                key={slot.index}
                {...field.getSlotProps(slot.index, {
                  className: 'tessera-code-input-slot',
                  children: slot.character ?? slot.placeholder,
                })}
              />
            ))}
          </div>
        </Fragment>
      ))}
      <input
        {...field.getInputProps({ ...attributes, className: 'tessera-code-input-input', ref })}
      />
      <span {...field.getDescriptionProps()} />
      <span {...field.getStatusProps({ className: 'tessera-code-input-status' })} />
      {revealable && options.mask === true && (
        <button {...field.getRevealProps({ className: 'tessera-code-input-reveal' })} />
      )}
    </div>
  );
});

const OPTIONS = [
  'length',
  'type',
  'groups',
  'normalizeValue',
  'formats',
  'value',
  'defaultValue',
  'onValueChange',
  'onValueComplete',
  'onValueInvalid',
  'status',
  'invalid',
  'disabled',
  'readOnly',
  'required',
  'autoSubmit',
  'mask',
  'placeholder',
  'messages',
] as const satisfies readonly (keyof UseCodeInputOptions)[];

/** Tells the options of the hook from the attributes of the input. */
function split<Attributes extends object>(
  props: UseCodeInputOptions & Attributes,
): [UseCodeInputOptions, Omit<Attributes, keyof UseCodeInputOptions>] {
  const attributes = { ...props } as Record<string, unknown>;
  const options: Record<string, unknown> = {};
  for (const name of OPTIONS) {
    options[name] = attributes[name];
    delete attributes[name];
  }
  return [options, attributes as Omit<Attributes, keyof UseCodeInputOptions>];
}
