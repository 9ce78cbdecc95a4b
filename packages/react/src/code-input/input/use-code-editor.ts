import {
  type ComponentPropsWithRef,
  type ComponentPropsWithoutRef,
  useEffect,
  useImperativeHandle,
  useInsertionEffect,
  useState,
} from 'react';
import type { CodeInputFormat } from '../editing/code-format.ts';
import { toCodeState } from '../editing/edit.ts';
import type { CodeInputMessages } from '../messages.ts';
import type { UseCodeInputOptions } from '../use-code-input-options.ts';
import { type CodeSnapshot, createCodeEditor } from './code-editor.ts';

/**
 * Edits a code in the input of a field, and renders the field after each change.
 *
 * @returns The state that the field shows, the handlers of the root, and the handlers and the ref
 *   of the input.
 */
export function useCodeEditor(
  options: UseCodeInputOptions,
  formats: readonly CodeInputFormat[],
  messages: CodeInputMessages,
): [
  state: CodeSnapshot,
  rootProps: ComponentPropsWithoutRef<'div'>,
  inputProps: ComponentPropsWithRef<'input'>,
] {
  const { value } = options;
  const [snapshot, setSnapshot] = useState<CodeSnapshot>(() =>
    toCodeState(value ?? options.defaultValue, formats),
  );
  const [editor] = useState(() => createCodeEditor(snapshot, setSnapshot));
  // The caret goes behind a value that your app sets.
  const given = value === undefined ? snapshot : toCodeState(value, formats);
  const displayed = given.value === snapshot.value ? snapshot : given;

  // Before the next event, as handlers of this rendering would.
  useInsertionEffect(() => editor.adopt(options, formats, messages, displayed));
  useImperativeHandle(options.ref, () => editor.getInput()!, [editor]);
  useEffect(() => editor.followForm(), [editor]);
  useEffect(() => editor.synchronize(snapshot));

  return [{ ...snapshot, ...displayed }, editor.rootProps, editor.inputProps];
}
