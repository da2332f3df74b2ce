/**
 * Why the phone did not give something: the user stopped, the user or WeChat does not allow it, or
 * it failed.
 */
export type NotGiven = 'stopped' | 'refused' | 'failed';

/**
 * WeChat's codes for what is not allowed: by the phone's settings (103), by the user's answer to
 * the privacy question (104), or because the privacy guideline does not list it (112).
 */
const NOT_ALLOWED = [103, 104, 112];

/**
 * The meaning of a failed WeChat API. Its versions word a refusal differently: `fail auth deny`,
 * `fail:user deny`.
 */
export function refusedBy(error: unknown): NotGiven {
  const { errno, errMsg } = (error ?? {}) as { errno?: number; errMsg?: unknown };
  const errorText = String(errMsg ?? error);
  if (errno !== undefined && NOT_ALLOWED.includes(errno)) return 'refused';
  if (/deny|denied|privacy|authorize|not declared/i.test(errorText)) return 'refused';
  return /cancel/i.test(errorText) ? 'stopped' : 'failed';
}
