export { CodeInputGroup as Group } from './CodeInputGroup.tsx';
export { CodeInputInput as Input } from './CodeInputInput.tsx';
export { CodeInputReveal as Reveal } from './CodeInputReveal.tsx';
export { CodeInputRoot as Root } from './CodeInputRoot.tsx';
export { CodeInputSeparator as Separator } from './CodeInputSeparator.tsx';
export { CodeInputSlot as Slot } from './CodeInputSlot.tsx';
export { CodeInputStatus as Status } from './CodeInputStatus.tsx';
