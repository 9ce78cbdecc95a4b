import type { ArgTypes } from '@storybook/react-vite';
import type { CodeFieldOptions } from '../../src/verification/code-field-props.ts';

/** One control for each option of the code field of a drop-in. */
export interface CodeFieldControls {
  codeGroups?: string;
  codeSeparator?: string;
  codeMask?: boolean;
  codeMaskCharacter?: string;
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
};

/** Converts the controls to the `codeInput` option. A control without a value sets nothing. */
export function toCodeInput(controls: CodeFieldControls): CodeFieldOptions {
  const { codeGroups, codeMask, codeMaskCharacter, codeSeparator } = controls;
  return {
    ...(codeGroups !== undefined && { groups: codeGroups.split('-').map(Number) }),
    ...(codeSeparator !== undefined && { separator: codeSeparator }),
    ...(codeMask !== undefined && { mask: codeMask }),
    ...(codeMaskCharacter !== undefined && { maskCharacter: codeMaskCharacter }),
  };
}
