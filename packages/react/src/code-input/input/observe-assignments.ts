/**
 * Calls back when another script assigns a new text to `input.value`, as form libraries do with
 * uncontrolled fields. Browsers send no event for it.
 */
export function observeAssignments(input: HTMLInputElement, callback: () => unknown): void {
  // React defines an accessor on the element, to know the text it last saw.
  const accessor = Object.getOwnPropertyDescriptor(input, 'value');
  if (accessor) {
    Object.defineProperty(input, 'value', {
      ...accessor,
      set(value: string) {
        accessor.set!.call(input, value);
        callback();
      },
    });
  }
}
