/**
 * The name under which a page sends several calls of one function as one: `input.calls` are their operations and inputs, and
 * the value is their answers in the same order. Each is checked, counted and recorded as if it came alone.
 */
export const TOGETHER = 'together';

/** At most this number of calls travels as one. */
export const MOST_TOGETHER = 8;
