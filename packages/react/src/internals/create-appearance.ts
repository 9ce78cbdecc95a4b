import { type ComponentType, type ReactNode, createElement } from 'react';
import { getClassName } from './get-class-name.ts';
import type { ButtonLook, DropInSlots } from './slots.ts';

/** Options of a drop-in that change its look: `ClassNames` are the keys that it has. */
export interface AppearanceOptions<ClassNames extends object> {
  /** Class names that are added to those of the drop-in, by what they are for. */
  classNames?: ClassNames | undefined;
  /** Components of your app in place of buttons, fields and checkboxes. */
  slots?: DropInSlots | undefined;
}

/** The props of a part that a component of the app can replace. */
export interface SlotProps {
  className: string;
  render?: ((props: object, state?: object) => ReactNode) | undefined;
}

/** The class names and slots of an app, for the elements of a drop-in. */
export interface Appearance<ClassNames extends object> {
  /** The options, for a drop-in inside of this one. */
  given: AppearanceOptions<ClassNames>;
  /** Returns our class names and those of the app for some keys. */
  names: (...keys: ReadonlyArray<keyof ClassNames & string>) => string;
  /** Returns the props of a part that the component in a slot replaces. */
  slot: (
    name: keyof DropInSlots,
    keys: ReadonlyArray<keyof ClassNames & string>,
    props?: object,
  ) => SlotProps;
  /** Returns the props of a button, or of a link that looks like one. */
  button: (
    variant?: ButtonLook['variant'],
    size?: ButtonLook['size'],
    name?: 'button' | 'linkButton',
  ) => SlotProps;
}

/** Returns the class names and the slots of an app, for the elements of a drop-in. */
export function createAppearance<ClassNames extends object>(
  given: AppearanceOptions<ClassNames>,
): Appearance<ClassNames> {
  const slot: Appearance<object>['slot'] = (name, keys, props) => {
    const component = given.slots?.[name] as ComponentType<object> | undefined;
    return {
      className: getClassName(given.classNames, keys, !component),
      render: component && ((ours) => createElement(component, { ...ours, ...props })),
    };
  };
  const appearance: Appearance<object> = {
    given,
    names: (...keys) => getClassName(given.classNames, keys, true),
    slot,
    button: (variant = 'secondary', size = 'medium', name = 'button') =>
      slot(name, ['button', `${variant}Button`, `${size}Button`] as never[], { variant, size }),
  };
  return appearance as Appearance<ClassNames>;
}
