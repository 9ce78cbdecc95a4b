import {
  type ButtonHTMLAttributes,
  type ComponentPropsWithRef,
  type ReactNode,
  type Ref,
  forwardRef,
} from 'react';
import type {
  ButtonSlotProps,
  CheckboxSlotProps,
  DropInSlots,
  InputSlotProps,
  LinkButtonSlotProps,
} from '../src/internals/slots.ts';

/** The buttons, fields and checkboxes of apps that use shadcn and MUI, as far as slots see them. */

const SHADCN_VARIANTS = {
  default: 'bg-primary text-primary-foreground',
  outline: 'border bg-background',
  link: 'text-primary underline-offset-4',
};
const SHADCN_SIZES = { default: 'h-9 px-4', sm: 'h-8 px-3' };

interface ShadcnButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: keyof typeof SHADCN_VARIANTS;
  size?: keyof typeof SHADCN_SIZES;
}

/** As `buttonVariants` of shadcn: a base, a class for each variant, and the class names given. */
function buttonVariants(
  variant: keyof typeof SHADCN_VARIANTS,
  size: keyof typeof SHADCN_SIZES,
  className?: string,
): string {
  return ['inline-flex', SHADCN_VARIANTS[variant], SHADCN_SIZES[size], className]
    .filter(Boolean)
    .join(' ');
}

const ShadcnButton = forwardRef<HTMLButtonElement, ShadcnButtonProps>(
  ({ className, variant = 'default', size = 'default', ...props }, ref) => (
    // oxlint-disable-next-line react/button-has-type -- the type is among the props
    <button className={buttonVariants(variant, size, className)} ref={ref} {...props} />
  ),
);

const ShadcnInput = forwardRef<HTMLInputElement, ComponentPropsWithRef<'input'>>(
  ({ className, type, ...props }, ref) => (
    <input type={type} className={`shadcn-input ${className}`} ref={ref} {...props} />
  ),
);

interface RadixCheckboxProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onChange'> {
  checked?: boolean | 'indeterminate';
  onCheckedChange?: (checked: boolean | 'indeterminate') => void;
}

/** As the checkbox of Radix: a `<button>` without an `onChange`. */
const ShadcnCheckbox = forwardRef<HTMLButtonElement, RadixCheckboxProps>(
  ({ checked, className, onCheckedChange, ...props }, ref) => (
    <button
      type="button"
      role="checkbox"
      aria-checked={checked === true}
      className={`shadcn-checkbox ${className}`}
      ref={ref}
      {...props}
      onClick={() => onCheckedChange?.(checked !== true)}
    />
  ),
);

const SHADCN_NAMES = { primary: 'default', secondary: 'outline', link: 'link' } as const;

/** Slots of an app with shadcn, written as its developers would. */
export const SHADCN_SLOTS: DropInSlots = {
  button: forwardRef<HTMLButtonElement, ButtonSlotProps>(({ variant, size, ...props }, ref) => (
    <ShadcnButton
      variant={SHADCN_NAMES[variant]}
      size={size === 'small' ? 'sm' : 'default'}
      {...props}
      ref={ref}
    />
  )),
  linkButton: ({ variant, size, className, ...props }: LinkButtonSlotProps) => (
    // oxlint-disable-next-line jsx-a11y/anchor-has-content -- the content is among the props
    <a
      className={buttonVariants(
        SHADCN_NAMES[variant],
        size === 'small' ? 'sm' : 'default',
        className,
      )}
      {...props}
    />
  ),
  input: ShadcnInput,
  checkbox: ShadcnCheckbox,
};

interface MuiButtonProps extends ComponentPropsWithRef<'button'> {
  variant?: 'contained' | 'outlined' | 'text';
  size?: 'small' | 'medium' | 'large';
  href?: string | undefined;
}

/** As the button of MUI: its own classes, an element inside, and an `<a>` if it has an `href`. */
const MuiButton = forwardRef<HTMLButtonElement, MuiButtonProps>(
  (
    { children, className, disabled, href, size = 'medium', type, variant = 'text', ...props },
    ref,
  ) => {
    const classes = `MuiButtonBase-root MuiButton-${variant} MuiButton-${size} ${className ?? ''}`;
    const content: ReactNode = (
      <>
        {children}
        <span className="MuiTouchRipple-root" />
      </>
    );
    return href === undefined ? (
      <button
        className={classes}
        // oxlint-disable-next-line react/button-has-type -- the type is among the props
        type={type ?? 'button'}
        disabled={disabled}
        tabIndex={0}
        {...props}
        ref={ref}
      >
        {content}
      </button>
    ) : (
      <a
        className={classes}
        href={href}
        {...(props as ComponentPropsWithRef<'a'>)}
        ref={ref as Ref<HTMLAnchorElement>}
      >
        {content}
      </a>
    );
  },
);

interface MuiInputProps extends Omit<ComponentPropsWithRef<'div'>, 'onChange'> {
  inputProps?: ComponentPropsWithRef<'input'>;
  inputRef?: Ref<HTMLInputElement> | undefined;
}

/** As the input of MUI: the root is a `<div>`, and the input has props of its own. */
function MuiOutlinedInput({ inputProps, inputRef, className, ...props }: MuiInputProps): ReactNode {
  return (
    <div className={`MuiOutlinedInput-root ${className ?? ''}`} {...props}>
      <input className="MuiOutlinedInput-input" {...inputProps} ref={inputRef} />
    </div>
  );
}

interface MuiCheckboxProps extends Omit<ComponentPropsWithRef<'span'>, 'onChange'> {
  checked?: boolean;
  onChange?: ComponentPropsWithRef<'input'>['onChange'];
  inputProps?: ComponentPropsWithRef<'input'>;
  inputRef?: Ref<HTMLInputElement> | undefined;
}

function MuiCheckbox(given: MuiCheckboxProps): ReactNode {
  const { checked, className, inputProps, inputRef, onChange, ...props } = given;
  return (
    <span className={`MuiCheckbox-root ${className ?? ''}`} {...props}>
      <input
        type="checkbox"
        className="PrivateSwitchBase-input"
        checked={checked}
        onChange={onChange}
        {...inputProps}
        ref={inputRef}
      />
    </span>
  );
}

const MUI_NAMES = { primary: 'contained', secondary: 'outlined', link: 'text' } as const;

/** Slots of an app with MUI, written as its developers would. */
export const MUI_SLOTS: DropInSlots = {
  button: ({ variant, ...props }: ButtonSlotProps) => (
    <MuiButton variant={MUI_NAMES[variant]} {...props} />
  ),
  linkButton: ({ variant, ...props }: LinkButtonSlotProps) => (
    <MuiButton variant={MUI_NAMES[variant]} {...(props as ComponentPropsWithRef<'button'>)} />
  ),
  input: forwardRef<HTMLInputElement, InputSlotProps>(({ className, ...props }, ref) => (
    <MuiOutlinedInput className={className} inputProps={props} inputRef={ref} />
  )),
  checkbox: forwardRef<HTMLInputElement, CheckboxSlotProps>(
    ({ className, checked, onCheckedChange, ...props }, ref) => (
      <MuiCheckbox
        className={className}
        checked={checked}
        onChange={(event) => onCheckedChange(event.target.checked)}
        inputProps={props}
        inputRef={ref}
      />
    ),
  ),
};
