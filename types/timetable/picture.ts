/** The maximum size of a doctor's picture in bytes. */
export const PICTURE_BYTES = 500 * 1024;

/** The minimum of a picture's shorter side, and the maximum of its longer one, in pixels. */
export const PICTURE_SIDES = { shortest: 100, longest: 4000 };

/**
 * Why a picture is refused: no JPEG, PNG or WebP, too many bytes, or too few or too many pixels.
 */
export type PictureProblem = 'kind' | 'bytes' | 'small' | 'large';
