#!/usr/bin/env node
import { writeFile } from 'node:fs/promises';
import { argv, exit, stderr, stdin, stdout } from 'node:process';
import { runCommand } from './run-command.ts';

// Without a listener, a broken pipe or a full disk ends the process with a stack. The callback of
// `write` reports the same error, and the command turns it into a message and a status.
stdout.on('error', () => {});
stderr.on('error', () => {});

const status = await runCommand(argv.slice(2), {
  readInput: async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stdin) {
      chunks.push(chunk as Uint8Array);
    }
    return new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer());
  },
  isTerminal: stdout.isTTY,
  writeOutput: (content) =>
    new Promise((resolve, reject) => {
      stdout.write(content, (error) => (error ? reject(error) : resolve()));
    }),
  writeError: (message) => stderr.write(message),
  writeFile,
});
exit(status);
