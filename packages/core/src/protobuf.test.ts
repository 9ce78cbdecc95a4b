import { describe, expect, it } from 'vitest';
import { readMessage, writeMessage, type ProtobufField } from './protobuf.ts';

const bytes = (hex: string) =>
  Uint8Array.from(hex.split(' ').filter(Boolean), (byte) => Number.parseInt(byte, 16));
const hex = (message: Uint8Array) =>
  Array.from(message, (byte) => byte.toString(16).padStart(2, '0')).join(' ');

// The first three are the examples of protobuf.dev/programming-guides/encoding.
const MESSAGES: [string, ProtobufField[]][] = [
  ['08 96 01', [{ number: 1, value: 150n }]],
  ['12 07 74 65 73 74 69 6e 67', [{ number: 2, value: bytes('74 65 73 74 69 6e 67') }]],
  ['08 fe ff ff ff ff ff ff ff ff 01', [{ number: 1, value: -2n }]],
  ['08 7f', [{ number: 1, value: 127n }]],
  ['08 80 01', [{ number: 1, value: 128n }]],
  ['08 ff ff ff ff ff ff ff ff 7f', [{ number: 1, value: 2n ** 63n - 1n }]],
  ['82 01 00', [{ number: 16, value: new Uint8Array() }]],
  ['', []],
];

describe('writeMessage', () => {
  it.each(MESSAGES)('writeMessage writes the bytes %s.', (message, fields) => {
    expect(hex(writeMessage(fields))).toBe(message);
  });
});

describe('readMessage', () => {
  it.each(MESSAGES)('readMessage reads the bytes %s.', (message, fields) => {
    expect(readMessage(bytes(message))).toEqual(fields);
  });

  it('readMessage reads fields of fixed width and the fields after them.', () => {
    expect(readMessage(bytes('09 01 02 03 04 05 06 07 08 15 01 02 03 04 18 01'))).toEqual([
      { number: 1, value: bytes('01 02 03 04 05 06 07 08') },
      { number: 2, value: bytes('01 02 03 04') },
      { number: 3, value: 1n },
    ]);
  });

  it.each([
    ['08', 'a value that is missing'],
    ['08 80', 'a value that does not end'],
    ['80', 'a tag that does not end'],
    ['08 80 80 80 80 80 80 80 80 80 80 00', 'a value of more than ten bytes'],
    ['00 01', 'field 0'],
    ['07 01', 'field 0 of an unknown kind'],
    ['0b', 'a group'],
    ['0b 01 61', 'a group, though a length may follow it'],
    ['0c', 'the end of a group'],
    ['0e 01', 'an unknown kind'],
    ['0e 01 61', 'an unknown kind, though a length may follow it'],
    ['12 02 01', 'bytes that are missing'],
    ['12 80', 'a length that does not end'],
    ['12 ff ff ff ff ff ff ff ff ff 01', 'a negative length'],
    ['12 f5 ff ff ff ff ff ff ff ff 01', 'a negative length that leads back to the beginning'],
    ['12 ff ff ff ff ff ff ff ff 7f', 'a length of eight exabytes'],
    ['09 01 02 03 04 05 06 07', 'eight bytes that are seven'],
    ['15 01 02 03', 'four bytes that are three'],
  ])('readMessage returns undefined for the bytes %s: %s.', (message) => {
    expect(readMessage(bytes(message))).toBeUndefined();
  });
});
