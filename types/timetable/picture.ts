/** The most bytes that a doctor's picture may have. */
export const PICTURE_BYTES = 500 * 1024;

/** How many pixels a picture must have on its shorter side, and may have on its longer one. */
export const PICTURE_SIDES = { shortest: 100, longest: 4000 };

/** Why a picture cannot be taken: no JPEG, PNG or WebP, too many bytes, or too few or too many pixels. */
export type PictureProblem = 'kind' | 'bytes' | 'small' | 'large';
