/** The plan allows no more requests in this second: nothing was performed, and asking again at once only crowds out others. */
const crowded = /EXCEED_(RATELIMIT|CONCURRENT)/;

/** Whether what the cloud says of an error, by code or in words, is of this kind. */
export const says = (error: unknown, what: RegExp): boolean => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return what.test(String(code)) || what.test(String(message));
};

/** Whether a request was turned away because more are sent than the plan lets through. */
export const isCrowded = (error: unknown): boolean => says(error, crowded);
