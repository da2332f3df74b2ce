/**
 * The errors of a request beyond the plan's limit per second. The request was not performed;
 * repeating it at once would only keep others out.
 */
const crowded = /EXCEED_(RATELIMIT|CONCURRENT)/;

/** Whether the code or message of a cloud error matches. */
export const says = (error: unknown, what: RegExp): boolean => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return what.test(String(code)) || what.test(String(message));
};

/** Whether a request was refused because more are sent than the plan allows. */
export const isCrowded = (error: unknown): boolean => says(error, crowded);
