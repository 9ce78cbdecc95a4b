/**
 * Prepares the next attempt after a wrong code: the focus on the field and its code selected, so
 * that the next key or paste replaces it. The user loses nothing, and the error stays until then.
 * To empty the field instead, set its value.
 *
 * @param input the field’s input: what the ref of `<CodeInput>` and of `CodeInput.Input` is.
 * @example
 * const input = useRef<HTMLInputElement>(null);
 * const onRejected = () => retry(input.current);
 * return <CodeInput ref={input} … />;
 */
export function selectInput(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}
