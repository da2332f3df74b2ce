/** The browser zooms by itself. */
export const fontScale = (): number => 1;
