import type { ArgTypes } from '@storybook/react-vite';
import type { CodeInputOptions } from '../../src/code-input/use-code-input-options.ts';
import type { CodeFieldOptions } from '../../src/verification/code-field-props.ts';

/** The options of the code field of a drop-in, without attributes and handlers. */
type CodeFieldOptionName =
  | Exclude<keyof CodeFieldOptions & keyof CodeInputOptions, `on${string}`>
  | 'className'
  | 'separator';

/** One control for each option of the code field of a drop-in. */
export interface CodeFieldControls {
  codeGroups?: string;
  codeSeparator?: string;
  codeMask?: boolean;
  codeMaskCharacter?: string;
  codeInvalid?: boolean;
  codeDisabled?: boolean;
  codeRequired?: boolean;
  codeClassName?: string;
}

const TABLE = { category: 'Code field' };

/** The controls, for `argTypes`. */
export const CODE_FIELD_ARG_TYPES: Record<keyof CodeFieldControls, ArgTypes[string]> = {
  codeGroups: {
    name: 'codeInput.groups',
    control: 'select',
    options: [undefined, '3-3', '2-2-2', '4-2', '6'],
    table: TABLE,
  },
  codeSeparator: { name: 'codeInput.separator', control: 'text', table: TABLE },
  codeMask: { name: 'codeInput.mask', control: 'boolean', table: TABLE },
  codeMaskCharacter: { name: 'codeInput.maskCharacter', control: 'text', table: TABLE },
  codeInvalid: { name: 'codeInput.invalid', control: 'boolean', table: TABLE },
  codeDisabled: { name: 'codeInput.disabled', control: 'boolean', table: TABLE },
  codeRequired: { name: 'codeInput.required', control: 'boolean', table: TABLE },
  codeClassName: { name: 'codeInput.className', control: 'text', table: TABLE },
};

/** Converts the controls to the `codeInput` option. A control without a value sets nothing. */
export function toCodeInput(controls: CodeFieldControls): CodeFieldOptions {
  // The compiler rejects an option that is missing.
  const options: { [Name in CodeFieldOptionName]: CodeFieldOptions[Name] } = {
    groups: controls.codeGroups?.split('-').map(Number),
    separator: controls.codeSeparator,
    mask: controls.codeMask,
    maskCharacter: controls.codeMaskCharacter,
    invalid: controls.codeInvalid,
    disabled: controls.codeDisabled,
    required: controls.codeRequired,
    className: controls.codeClassName,
  };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
