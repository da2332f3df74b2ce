/**
 * The operation name under which a page sends several calls of one function as one request:
 * `input.calls` are their operations and inputs, and the value is their answers in the same order.
 * Each is checked, counted and recorded as if it were sent alone.
 */
export const TOGETHER = 'together';

/** The maximum number of calls in one request. */
export const MOST_TOGETHER = 8;
