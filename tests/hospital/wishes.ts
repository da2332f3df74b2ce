let sequence = 0;

/** A new request id of this run. */
export const wish = (): string => `request-${String(++sequence).padStart(4, '0')}`;
