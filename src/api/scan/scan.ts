/** What came of scanning: the letters of a code, nothing because the person stopped, or no camera to scan with. */
export type Scanned = { code: string } | 'stopped' | 'failed';
