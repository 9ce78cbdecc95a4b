import { Button } from '@base-ui/react/button';
import { Checkbox } from '@base-ui/react/checkbox';
import { Input } from '@base-ui/react/input';
import { forwardRef } from 'react';
import type {
  ButtonSlotProps,
  CheckboxSlotProps,
  DropInSlots,
  InputSlotProps,
  LinkButtonSlotProps,
} from '../../src/internals/slots.ts';

/** Slots of an app with Base UI, written as its developers would. */
export const BASE_UI_SLOTS: DropInSlots = {
  button: forwardRef<HTMLButtonElement, Omit<ButtonSlotProps, 'ref'>>(
    ({ variant, size, className, ...props }, ref) => (
      <Button className={`app-${variant} app-${size} ${className}`} {...props} ref={ref} />
    ),
  ),
  linkButton: ({ variant, size, className, ...props }: LinkButtonSlotProps) => (
    // oxlint-disable-next-line jsx-a11y/anchor-has-content -- the content is among the props
    <a className={`app-${variant} app-${size} ${className}`} {...props} />
  ),
  input: forwardRef<HTMLInputElement, Omit<InputSlotProps, 'ref'>>((props, ref) => (
    <Input {...props} ref={ref} />
  )),
  checkbox: forwardRef<HTMLElement, Omit<CheckboxSlotProps, 'ref'>>((props, ref) => (
    <Checkbox.Root {...props} ref={ref}>
      <Checkbox.Indicator>✓</Checkbox.Indicator>
    </Checkbox.Root>
  )),
};
