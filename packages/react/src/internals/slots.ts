import type {
  AriaAttributes,
  ComponentPropsWithRef,
  JSXElementConstructor,
  RefCallback,
} from 'react';

/** Rank and size of a button, for a component of your app. */
export interface ButtonLook {
  /**
   * The rank of the button. A screen has at most one `primary` button, except for a question;
   * `link` is a button that reads as a link, as the alternatives of the challenge do.
   */
  variant: 'primary' | 'secondary' | 'link';
  /** `small` for buttons inside of the content, such as “Copy key”. */
  size: 'medium' | 'small';
}

/**
 * Props of the `button` slot: those of a `<button>`, and its look. Pass them on, above all `type`,
 * `onClick` and `aria-disabled`.
 *
 * A button that must wait has `aria-disabled` and not `disabled`, because a disabled button loses
 * the focus. It ignores clicks by itself.
 */
// Without `color`, an obsolete attribute: libraries have a prop of that name and of another type.
export interface ButtonSlotProps
  extends Omit<ComponentPropsWithRef<'button'>, 'color'>, ButtonLook {}

/** Props of the `linkButton` slot: those of an `<a>` that looks like a button, and its look. */
export interface LinkButtonSlotProps
  extends Omit<ComponentPropsWithRef<'a'>, 'color'>, ButtonLook {}

/** Props of the `input` slot: those of an `<input>`. The ref must reach the `<input>`. */
export interface InputSlotProps extends ComponentPropsWithRef<'input'> {}

/** Props of the `checkbox` slot. The ref must reach the element that takes the focus. */
export interface CheckboxSlotProps extends AriaAttributes {
  /** Your class names for the checkbox. */
  className: string;
  /** Whether the checkbox is checked. */
  checked: boolean;
  /** Called with the new state. Anything but `true` counts as not checked. */
  onCheckedChange: (checked: boolean | 'indeterminate') => void;
  /** Receives the element that takes the focus. */
  ref?: RefCallback<HTMLElement> | undefined;
}

/**
 * The name of an icon. `check` says that a text was copied, the others what pressing the button
 * does: `open-app` opens the authenticator app.
 */
export type IconName = 'check' | 'copy' | 'download' | 'print' | 'open-app';

/** Props of the `icon` slot. Pass `className` and `aria-hidden` on to your icon. */
export interface IconSlotProps {
  /** The name of the icon. */
  name: IconName;
  /** The class names: ours, which sets the size and the color, and yours. */
  className: string;
  /** Whether screen readers skip the icon. The text beside it says the same. */
  'aria-hidden': true;
}

/**
 * Components of your app in place of those of a drop-in. They receive the attributes, handlers and
 * the ref of the element that they replace. Of the class names they receive only yours, because a
 * component of your app has its own style.
 *
 * Declare them outside of your components: React mounts a component that is a new one in each
 * render again each time, and the user loses the focus.
 */
// Not `ComponentType`: in React 18 its `propTypes` reject a component that takes a ref.
export interface DropInSlots {
  /** In place of every `<button>`. */
  button?: JSXElementConstructor<ButtonSlotProps> | undefined;
  /** In place of the link that opens the authenticator app. */
  linkButton?: JSXElementConstructor<LinkButtonSlotProps> | undefined;
  /** In place of every `<input>` for text, except for the code field. */
  input?: JSXElementConstructor<InputSlotProps> | undefined;
  /** In place of every `<input type="checkbox">`. */
  checkbox?: JSXElementConstructor<CheckboxSlotProps> | undefined;
  /** In place of every icon in a button. A component that returns `null` removes them. */
  icon?: JSXElementConstructor<IconSlotProps> | undefined;
}
