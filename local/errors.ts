/** A failure with one of CloudBase’s codes, as the SDK sees it. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'CloudError';
  }
}

/** The error for a bad request. */
export function invalidParam(message: string): CloudError {
  return new CloudError('INVALID_PARAM', `[InvalidParameter] ${message}`);
}

/** The code and message of a thrown value. A value without a code becomes SYS_ERR. */
export function toWire(error: unknown): { code: string; message: string } {
  const known = error as { code?: unknown; message?: unknown };
  const message = typeof known?.message === 'string' ? known.message : String(error);
  // Node’s own errors (ENOENT, ERR_...) carry codes that mean nothing to a caller.
  if (typeof known?.code === 'string' && !/^(E[A-Z]+|ERR_.*)$/.test(known.code)) {
    return { code: known.code, message };
  }
  return { code: 'SYS_ERR', message: `[InternalError] ${message}` };
}
