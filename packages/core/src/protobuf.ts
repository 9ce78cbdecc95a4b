/**
 * The part of Protocol Buffers that a Google Authenticator export needs: varints and
 * length-delimited fields (protobuf.dev/programming-guides/encoding).
 */

/** A field of a message: its number and its value, an integer or bytes. */
export interface ProtobufField {
  number: number;
  value: bigint | Uint8Array;
}

const VARINT = 0;
const FIXED_64 = 1;
const LENGTH_DELIMITED = 2;
const FIXED_32 = 5;

/** Encodes a message. */
export function writeMessage(fields: readonly ProtobufField[]): Uint8Array {
  const bytes: number[] = [];
  for (const { number, value } of fields) {
    if (typeof value === 'bigint') {
      bytes.push(...writeVarint(BigInt((number << 3) | VARINT)), ...writeVarint(value));
    } else {
      bytes.push(
        ...writeVarint(BigInt((number << 3) | LENGTH_DELIMITED)),
        ...writeVarint(BigInt(value.length)),
        ...value,
      );
    }
  }
  return Uint8Array.from(bytes);
}

function writeVarint(value: bigint): number[] {
  const bytes: number[] = [];
  // A negative int64 is written as the unsigned 64-bit number with the same bits.
  for (let rest = BigInt.asUintN(64, value); ; rest >>= 7n) {
    if (rest < 0x80n) {
      return [...bytes, Number(rest)];
    }
    bytes.push(Number(rest & 0x7fn) | 0x80);
  }
}

/** Decodes a message; `undefined` if the bytes are not one. Integers are signed, 64 bits. */
export function readMessage(bytes: Uint8Array): ProtobufField[] | undefined {
  const fields: ProtobufField[] = [];
  let position = 0;

  const readVarint = (): bigint | undefined => {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = bytes[position++];
      if (byte === undefined) {
        return undefined;
      }
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) {
        return BigInt.asIntN(64, value);
      }
    }
    return undefined;
  };
  const takeBytes = (length: number): Uint8Array | undefined => {
    if (position + length > bytes.length) {
      return undefined;
    }
    position += length;
    return bytes.slice(position - length, position);
  };

  while (position < bytes.length) {
    const tag = readVarint();
    if (tag === undefined || tag < 8n) {
      return undefined;
    }
    const number = Number(tag >> 3n);
    const wireType = Number(tag & 7n);
    let value: bigint | Uint8Array | undefined;
    if (wireType === VARINT) {
      value = readVarint();
    } else if (wireType === FIXED_64) {
      value = takeBytes(8);
    } else if (wireType === FIXED_32) {
      value = takeBytes(4);
    } else if (wireType === LENGTH_DELIMITED) {
      const length = readVarint();
      value = length === undefined || length < 0n ? undefined : takeBytes(Number(length));
    }
    if (value === undefined) {
      return undefined;
    }
    fields.push({ number, value });
  }
  return fields;
}
