import { PICTURE_BYTES, PICTURE_SIDES, type PictureProblem } from '../../types/timetable/picture';

/** Width and height of a picture in pixels. */
interface Size {
  width: number;
  height: number;
}

/**
 * Why a file cannot be a doctor's picture (R22); undefined if it can. The first bytes decide,
 * not the name.
 */
export function pictureProblem(bytes: Uint8Array): PictureProblem | undefined {
  if (bytes.length > PICTURE_BYTES) return 'bytes';
  const size = sizeOf(bytes);
  if (!size) return 'kind';
  const { width, height } = size;
  if (Math.min(width, height) < PICTURE_SIDES.shortest) return 'small';
  return Math.max(width, height) > PICTURE_SIDES.longest ? 'large' : undefined;
}

/**
 * The size of a JPEG, PNG or WebP picture; undefined for any other file, and for one cut off before
 * its size.
 */
export function sizeOf(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reads = [pngSize, jpegSize, webpSize];
  try {
    for (const read of reads) {
      const size = read(view);
      if (size) return size;
    }
  } catch (error) {
    // The file ends before its size.
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}

function pngSize(view: DataView): Size | undefined {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/**
 * A JPEG is a sequence of segments with their lengths; the one that begins a frame has the size.
 */
function jpegSize(view: DataView): Size | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (beginsFrame(marker))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    const length = view.getUint16(at + 2);
    if (length < 2) return undefined;
    at += 2 + length;
  }
}

/** Markers C0 to CF begin a frame, except three with another meaning. */
const beginsFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const RIFF = 0x52494646;
const WEBP = 0x57454250;
const [VP8, VP8L, VP8X] = [0x56503820, 0x5650384c, 0x56503858];

/** A WebP picture is lossy, lossless or extended; each has its size at another place. */
function webpSize(view: DataView): Size | undefined {
  if (view.getUint32(0) !== RIFF || view.getUint32(8) !== WEBP) return undefined;
  switch (view.getUint32(12)) {
    case VP8:
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    case VP8L: {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case VP8X:
      return { width: threeBytes(view, 24) + 1, height: threeBytes(view, 27) + 1 };
    default:
      return undefined;
  }
}

const threeBytes = (view: DataView, at: number): number =>
  view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
