/** The part of the protobuf wire format that wx.openApi needs. */

/**
 * The values of each field number, in order: numbers for varints, bytes for fields with a length.
 */
export type Fields = Map<number, (number | Buffer)[]>;

/**
 * Reads one message.
 *
 * @throws RangeError when the bytes are no message
 */
export function readMessage(bytes: Buffer): Fields {
  const fields: Fields = new Map();
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; shift < 64; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) break;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw new RangeError('protobuf: the message is cut off');
  };
  const take = (length: number) => {
    if (at + length > bytes.length) throw new RangeError('protobuf: the message is cut off');
    at += length;
    return bytes.subarray(at - length, at);
  };
  while (at < bytes.length) {
    const tag = varint();
    const field = Math.floor(tag / 8);
    const kind = tag % 8;
    let value: number | Buffer;
    if (kind === 0) value = varint();
    else if (kind === 1) value = take(8);
    else if (kind === 2) value = take(varint());
    else if (kind === 5) value = take(4);
    else throw new RangeError(`protobuf: unknown wire type ${kind}`);
    fields.set(field, [...(fields.get(field) ?? []), value]);
  }
  return fields;
}

/** Writes one message of [field number, value] pairs; numbers must be whole and not negative. */
export function writeMessage(pairs: [field: number, value: number | string | Buffer][]): Buffer {
  const parts: Buffer[] = [];
  for (const [field, value] of pairs) {
    if (typeof value === 'number') {
      parts.push(varintBytes(field * 8), varintBytes(value));
    } else {
      const bytes = Buffer.from(value as string);
      parts.push(varintBytes(field * 8 + 2), varintBytes(bytes.length), bytes);
    }
  }
  return Buffer.concat(parts);
}

function varintBytes(value: number): Buffer {
  const bytes: number[] = [];
  let remaining = value;
  while (remaining >= 0x80) {
    bytes.push((remaining % 0x80) | 0x80);
    remaining = Math.floor(remaining / 0x80);
  }
  return Buffer.from([...bytes, remaining]);
}
