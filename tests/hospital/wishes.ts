let sequence = 0;

/** A request id that no other wish of this run has. */
export const wish = (): string => `request-${String(++sequence).padStart(4, '0')}`;
