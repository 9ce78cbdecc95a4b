import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import OutlinedInput from '@mui/material/OutlinedInput';
import { forwardRef } from 'react';
import type {
  ButtonSlotProps,
  CheckboxSlotProps,
  DropInSlots,
  InputSlotProps,
  LinkButtonSlotProps,
} from '../../src/internals/slots.ts';

const VARIANT_NAMES = { primary: 'contained', secondary: 'outlined', link: 'text' } as const;

/** Slots of an app with MUI, written as its developers would. */
export const MUI_SLOTS: DropInSlots = {
  button: forwardRef<HTMLButtonElement, Omit<ButtonSlotProps, 'ref'>>(
    ({ variant, ...props }, ref) => (
      <Button variant={VARIANT_NAMES[variant]} {...props} ref={ref} />
    ),
  ),
  linkButton: ({ variant, ...props }: LinkButtonSlotProps) => (
    <Button component="a" variant={VARIANT_NAMES[variant]} {...props} />
  ),
  input: forwardRef<HTMLInputElement, Omit<InputSlotProps, 'ref'>>(
    ({ className, ...props }, ref) => (
      <OutlinedInput className={className} inputProps={props} inputRef={ref} />
    ),
  ),
  checkbox: forwardRef<HTMLInputElement, Omit<CheckboxSlotProps, 'ref'>>(
    ({ className, checked, onCheckedChange, ...props }, ref) => (
      <Checkbox
        className={className}
        checked={checked}
        onChange={(event) => onCheckedChange(event.target.checked)}
        slotProps={{ input: { ...props, ref } }}
      />
    ),
  ),
};
