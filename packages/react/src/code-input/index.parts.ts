export { CodeInputGroup as Group } from './parts/CodeInputGroup.tsx';
export { CodeInputInput as Input } from './parts/CodeInputInput.tsx';
export { CodeInputReveal as Reveal } from './parts/CodeInputReveal.tsx';
export { CodeInputRoot as Root } from './parts/CodeInputRoot.tsx';
export { CodeInputSeparator as Separator } from './parts/CodeInputSeparator.tsx';
export { CodeInputSlot as Slot } from './parts/CodeInputSlot.tsx';
export { CodeInputStatus as Status } from './parts/CodeInputStatus.tsx';
