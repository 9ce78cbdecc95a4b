/**
 * Prepares the next attempt after a wrong code: focuses the field and selects its code, so that the
 * next key or paste replaces it. Until then the code and the error stay. To empty the field
 * instead, set its value.
 *
 * @param input The input of the field: the ref of `<CodeInput>` or of `CodeInput.Input`.
 * @example
 * const input = useRef<HTMLInputElement>(null);
 * const onRejected = () => selectInput(input.current);
 * return <CodeInput ref={input} … />;
 */
export function selectInput(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}
