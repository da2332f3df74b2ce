import { keyedHash } from '../../../cloud/seal';

/** The key that a wish for one makes: the same wish makes the same key, so it need not be kept to be shown again. */
export const screenKeyOf = (account: string, requestId: string, departmentId: string): string =>
  keyedHash('screen', [account, requestId, departmentId].join('\n'));

/** The id under which a key is known. */
export const screenKeyId = (key: string): string => keyedHash('screen key', key);
