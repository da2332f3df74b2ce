import { keyedHash } from '../../../cloud/seal';

/**
 * The key derived from a request: the same request gives the same key, so that it need not be
 * stored to be shown again.
 */
export const screenKeyOf = (account: string, requestId: string, departmentId: string): string =>
  keyedHash('screen', [account, requestId, departmentId].join('\n'));

/** The id under which a key is stored. */
export const screenKeyId = (key: string): string => keyedHash('screen key', key);
