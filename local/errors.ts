/** A failure with a code of CloudBase's, as the SDK will see it. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'CloudError';
  }
}

/** What is wrong with the request itself. */
export function invalidParam(message: string): CloudError {
  return new CloudError('INVALID_PARAM', `[InvalidParameter] ${message}`);
}

/** Code and message of anything thrown; what carries no code is a fault of ours: SYS_ERR. */
export function toWire(error: unknown): { code: string; message: string } {
  const known = error as { code?: unknown; message?: unknown };
  const message = typeof known?.message === 'string' ? known.message : String(error);
  // Node's own errors (ENOENT, ERR_...) carry codes too, but mean nothing to a caller.
  if (typeof known?.code === 'string' && !/^(E[A-Z]+|ERR_.*)$/.test(known.code)) {
    return { code: known.code, message };
  }
  return { code: 'SYS_ERR', message: `[InternalError] ${message}` };
}
