import { hashKey, type KeyProblem, keyProblems, openingKeys } from '../../../cloud/keys';
import { forgettable } from '../../../cloud/memory';
import { checkKeys, type SealedSample } from './checkKeys';

/** Checks the keys before anything else: returns their problems, empty when all is well. */
export type KeyGate = () => Promise<KeyProblem[]>;

/**
 * Makes the gate of a deployed function. An instance compares its keys with the store at its first
 * call, and only remembers that they were right. With wrong keys every call checks again, so that
 * the right ones work at once.
 */
export function keyGate(sample: SealedSample): KeyGate {
  let right: string | undefined;
  forgettable(() => {
    right = undefined;
  });
  return async () => {
    if (keyProblems().length) return keyProblems();
    const keyIds = [...openingKeys(), hashKey()].map(({ id }) => id).join(' ');
    if (right === keyIds) return [];
    const problems = await checkKeys(sample);
    if (!problems.length) right = keyIds;
    return problems;
  };
}
