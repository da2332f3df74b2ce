/** The result of scanning: the letters of a code, nothing where the person stopped, or `failed` without a camera. */
export type Scanned = { code: string } | 'stopped' | 'failed';
