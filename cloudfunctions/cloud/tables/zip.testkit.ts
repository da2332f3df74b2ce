import { gzipSync } from 'node:zlib';

/** Where a ZIP has the sizes of its files. */
export interface ZipWay {
  /** In the 64-bit form, even where 32 bits are enough. */
  zip64?: boolean;
  /** The sizes are after the data, as in files of programs that do not know them in advance. */
  streamed?: boolean;
}

const FULL = 0xffffffff;

/**
 * The packed bytes and their CRC-32, as a ZIP holds them. Gzip makes both: 10 bytes of header, the
 * packed bytes, the CRC-32, and 4 bytes of length.
 */
function pack(raw: Buffer): { packed: Buffer; crc: Buffer } {
  const gzip = gzipSync(raw, { level: 1 });
  return { packed: gzip.subarray(10, -8), crc: gzip.subarray(-8, -4) };
}

const u16 = (value: number): Buffer => {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
};
const u32 = (value: number): Buffer => {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
};
const u64 = (value: number): Buffer => {
  const buffer = Buffer.alloc(8);
  buffer.writeBigUInt64LE(BigInt(value));
  return buffer;
};
/** The extra field with 64-bit numbers. */
const extra = (...numbers: number[]): Buffer =>
  Buffer.concat([u16(1), u16(8 * numbers.length), ...numbers.map(u64)]);

/** A ZIP of texts by their paths, with its sizes written in the given way. */
export function zipped(files: Record<string, string>, way: ZipWay): Uint8Array {
  const { zip64 = false, streamed = false } = way;
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const offset = () => parts.reduce((sum, { length }) => sum + length, 0);
  const version = u16(zip64 ? 45 : 20);
  const flags = u16(streamed ? 8 : 0);
  const told = (value: number) => u32(zip64 ? FULL : value);
  for (const [path, text] of Object.entries(files)) {
    const [name, raw] = [Buffer.from(path), Buffer.from(text)];
    const { packed, crc } = pack(raw);
    const at = offset();
    const more = zip64 ? extra(raw.length, packed.length) : Buffer.alloc(0);
    const lengths = [u16(name.length), u16(more.length), name, more];
    const sizes = streamed
      ? [u32(0), told(0), told(0), ...lengths]
      : [crc, told(packed.length), told(raw.length), ...lengths];
    parts.push(Buffer.concat([u32(0x04034b50), version, flags, u16(8), u32(0), ...sizes, packed]));
    if (streamed) {
      const size = zip64 ? u64 : u32;
      parts.push(Buffer.concat([u32(0x08074b50), crc, size(packed.length), size(raw.length)]));
    }
    const all = zip64 ? extra(raw.length, packed.length, at) : Buffer.alloc(0);
    directory.push(
      Buffer.concat([
        ...[u32(0x02014b50), version, version, flags, u16(8), u32(0), crc],
        ...[told(packed.length), told(raw.length), u16(name.length), u16(all.length)],
        ...[u16(0), u16(0), u16(0), u32(0), told(at), name, all],
      ]),
    );
  }
  return new Uint8Array(Buffer.concat([...parts, ...ending(directory, offset(), zip64)]));
}

/** The directory, and the record that locates it. */
function ending(directory: Buffer[], start: number, zip64: boolean): Buffer[] {
  const listed = Buffer.concat(directory);
  const n = directory.length;
  const told = (value: number) => (zip64 ? u32(FULL) : u32(value));
  const count = u16(zip64 ? 0xffff : n);
  const end64 = Buffer.concat([
    ...[u32(0x06064b50), u64(44), u16(45), u16(45), u32(0), u32(0), u64(n), u64(n)],
    ...[u64(listed.length), u64(start)],
    ...[u32(0x07064b50), u32(0), u64(start + listed.length), u32(1)],
  ]);
  const places = [told(listed.length), told(start), u16(0)];
  return [
    listed,
    ...(zip64 ? [end64] : []),
    Buffer.concat([u32(0x06054b50), u16(0), u16(0), count, count, ...places]),
  ];
}
