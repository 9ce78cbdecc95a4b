import * as CheckboxPrimitive from '@radix-ui/react-checkbox';
import { Slot } from '@radix-ui/react-slot';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import type {
  ButtonSlotProps,
  DropInSlots,
  LinkButtonSlotProps,
} from '../../src/internals/slots.ts';

// The button, the field and the checkbox that shadcn copies into an app, on those of Radix.

const VARIANTS = {
  default: 'bg-primary text-primary-foreground',
  outline: 'border bg-background',
  link: 'text-primary underline-offset-4',
};
const SIZES = { default: 'h-9 px-4 py-2', sm: 'h-8 px-3' };

interface VariantProps {
  variant?: keyof typeof VARIANTS;
  size?: keyof typeof SIZES;
}

/** Returns the class names of a button, as the function of the same name in shadcn does. */
function buttonVariants(props: VariantProps & { className?: string | undefined }): string {
  const { variant = 'default', size = 'default', className } = props;
  return ['inline-flex items-center', VARIANTS[variant], SIZES[size], className]
    .filter(Boolean)
    .join(' ');
}

interface ButtonProps extends ComponentPropsWithoutRef<'button'>, VariantProps {
  asChild?: boolean;
}

const Button = forwardRef<HTMLButtonElement, ButtonProps>(
  ({ className, variant, size, asChild = false, ...props }, ref) => {
    const Component = asChild ? Slot : 'button';
    return (
      <Component
        data-slot="button"
        className={buttonVariants({
          ...(variant && { variant }),
          ...(size && { size }),
          className,
        })}
        {...props}
        ref={ref}
      />
    );
  },
);

const Input = forwardRef<HTMLInputElement, ComponentPropsWithoutRef<'input'>>(
  ({ className, type, ...props }, ref) => (
    <input
      type={type}
      data-slot="input"
      className={`h-9 w-full rounded-md border ${className}`}
      {...props}
      ref={ref}
    />
  ),
);

const Checkbox = forwardRef<
  HTMLButtonElement,
  ComponentPropsWithoutRef<typeof CheckboxPrimitive.Root>
>(({ className, ...props }, ref) => (
  <CheckboxPrimitive.Root
    data-slot="checkbox"
    className={`peer size-4 border ${className}`}
    {...props}
    ref={ref}
  >
    <CheckboxPrimitive.Indicator data-slot="checkbox-indicator">✓</CheckboxPrimitive.Indicator>
  </CheckboxPrimitive.Root>
));

const VARIANT_NAMES = { primary: 'default', secondary: 'outline', link: 'link' } as const;
const SIZE_NAMES = { medium: 'default', small: 'sm' } as const;

/** Slots of an app with shadcn and Radix, written as its developers would. */
export const SHADCN_SLOTS: DropInSlots = {
  button: forwardRef<HTMLButtonElement, Omit<ButtonSlotProps, 'ref'>>(
    ({ variant, size, ...props }, ref) => (
      <Button variant={VARIANT_NAMES[variant]} size={SIZE_NAMES[size]} {...props} ref={ref} />
    ),
  ),
  linkButton: ({ variant, size, className, ...props }: LinkButtonSlotProps) => (
    <Button asChild variant={VARIANT_NAMES[variant]} size={SIZE_NAMES[size]} className={className}>
      {/* oxlint-disable-next-line jsx-a11y/anchor-has-content -- the content is among the props */}
      <a {...props} />
    </Button>
  ),
  input: Input,
  checkbox: Checkbox,
};
