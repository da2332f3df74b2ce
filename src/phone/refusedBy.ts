/** Why the phone did not give what was asked for: the person left off, the person or WeChat does not allow it, or it could not. */
export type NotGiven = 'stopped' | 'refused' | 'failed';

/**
 * WeChat's numbers for what is not allowed: by the phone's settings (103), by the person's answer to the privacy question (104), or
 * because the privacy guideline does not name it (112).
 */
const NOT_ALLOWED = [103, 104, 112];

/** What a failed interface of WeChat means. Its versions word a refusal differently: `fail auth deny`, `fail:user deny`. */
export function refusedBy(error: unknown): NotGiven {
  const { errno, errMsg } = (error ?? {}) as { errno?: number; errMsg?: unknown };
  const said = String(errMsg ?? error);
  if (errno !== undefined && NOT_ALLOWED.includes(errno)) return 'refused';
  if (/deny|denied|privacy|authorize|not declared/i.test(said)) return 'refused';
  return /cancel/i.test(said) ? 'stopped' : 'failed';
}
