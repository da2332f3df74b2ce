import { hashKey, type KeyProblem, keyProblems, openingKeys } from '../../../cloud/keys';
import { checkKeys, type Sample } from './checkKeys';

/** Asked before anything else is done: the problems of the keys, none when all is well. */
export type KeyGate = () => Promise<KeyProblem[]>;

/**
 * A gate for a deployed function: an instance compares its keys with the store at its first call, and remembers only that
 * they were right. With wrong keys every call asks again, so that the right ones work at once.
 */
export function keyGate(sample: Sample): KeyGate {
  let right: string | undefined;
  return async () => {
    if (keyProblems().length) return keyProblems();
    const these = [...openingKeys(), hashKey()].map(({ id }) => id).join(' ');
    if (right === these) return [];
    const problems = await checkKeys(sample);
    if (!problems.length) right = these;
    return problems;
  };
}
