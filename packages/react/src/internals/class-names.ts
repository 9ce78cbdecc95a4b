/** Class names of the small buttons of a drop-in and of the text beside them. */
export interface SmallButtonClassNames {
  /** Every button. */
  button?: string | undefined;
  /** Buttons that are neither primary nor links. */
  secondaryButton?: string | undefined;
  /** Small buttons, in addition to the key of their rank. */
  smallButton?: string | undefined;
  /** The text that says whether copying worked. Hidden unless it failed. */
  status?: string | undefined;
}

/** Class names of what buttons with an icon hold. */
export interface IconClassNames {
  /** The icon. */
  icon?: string | undefined;
  /** The text, if it changes when the button is pressed. */
  buttonLabel?: string | undefined;
}

/** Class names of a field, a checkbox and an error. */
export interface FieldClassNames {
  /** The element around a field: its label, the field and what belongs to it. */
  field?: string | undefined;
  /** The label of a field. */
  label?: string | undefined;
  /** Text fields. The code field has keys of its own. */
  input?: string | undefined;
  /** The label around a checkbox and its text. */
  checkboxField?: string | undefined;
  /** The checkbox. */
  checkbox?: string | undefined;
  /** The text of the checkbox. */
  checkboxLabel?: string | undefined;
  /** Every message in a box: errors, and in the wizard notices and the question before leaving. */
  message?: string | undefined;
  /** Messages about an error, in addition to `message`. */
  error?: string | undefined;
}

/** Class names of the screens of a drop-in. */
export interface ScreenClassNames {
  /** The outermost element, in addition to `className`. */
  root?: string | undefined;
  /** The content of a screen. */
  screen?: string | undefined;
  /** The last screen, in addition to `screen`. */
  done?: string | undefined;
  /** The tick of the last screen. */
  tick?: string | undefined;
  /** The element around title and description. */
  header?: string | undefined;
  /** The heading of a screen. */
  title?: string | undefined;
  /** The text below the heading, in addition to `text`. */
  description?: string | undefined;
  /** Paragraphs. */
  text?: string | undefined;
  /** The form of a screen. */
  form?: string | undefined;
  /** The time until the user can try again or, in the wizard, until the key expires. */
  countdown?: string | undefined;
  /** Primary buttons. */
  primaryButton?: string | undefined;
  /** Buttons of the usual size, in addition to the key of their rank. */
  mediumButton?: string | undefined;
}
