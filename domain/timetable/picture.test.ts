import { PICTURE_BYTES } from '../../types/timetable/picture';
import { pictureProblem, sizeOf } from './picture';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  );
const big = (value: number, length: number) =>
  Array.from({ length }, (_, n) => Math.floor(value / 256 ** (length - 1 - n)) % 256);
const little = (value: number, length: number) => big(value, length).reverse();

const png = (width: number, height: number) =>
  bytes([0x89], 'PNG\r\n\x1a\n', big(13, 4), 'IHDR', big(width, 4), big(height, 4));
/** A JPEG head with another segment before the one that has the size, as cameras write it. */
const jpeg = (width: number, height: number) =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe1, 0, 8, 1, 2, 3, 4, 5, 6, 0xff, 0xff, 0xc2, 0, 17, 8],
    [...big(height, 2), ...big(width, 2)],
  );
const webp = (kind: string, ...rest: number[][]) =>
  bytes('RIFF', [0, 0, 0, 0], 'WEBP', kind, ...rest);

test.each([
  ['PNG', png(300, 400)],
  ['JPEG', jpeg(300, 400)],
  [
    'WebP, lossy',
    webp('VP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a], little(300, 2), little(400, 2)),
  ],
  ['WebP, lossless', webp('VP8L', [0, 0, 0, 0, 0x2f], little(299 | (399 << 14), 4))],
  ['WebP, extended', webp('VP8X', [0, 0, 0, 0, 0, 0, 0, 0], little(299, 3), little(399, 3))],
])('R22: the size of a picture is read from its first bytes: %s', (_, file) => {
  expect(sizeOf(file)).toEqual({ width: 300, height: 400 });
  expect(pictureProblem(file)).toBeUndefined();
});

test.each([
  ['kind', bytes('GIF89a', little(300, 2), little(400, 2))],
  ['kind', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['kind', bytes('')],
  ['kind', png(300, 400).subarray(0, 18)],
  ['kind', jpeg(300, 400).subarray(0, 10)],
  ['kind', bytes([0xff, 0xd8, 0xff, 0xe1, 0, 0, 0, 0])],
  ['small', png(99, 400)],
  ['large', png(4001, 400)],
  ['bytes', Buffer.concat([png(300, 400), Buffer.alloc(PICTURE_BYTES)])],
] as const)('R22: what cannot be a picture is told: %s', (why, file) => {
  expect(pictureProblem(file)).toBe(why);
});
