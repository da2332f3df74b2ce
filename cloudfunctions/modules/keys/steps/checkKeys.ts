import {
  FORMER,
  hashKey,
  type KeyProblem,
  keyProblems,
  openingKeys,
  sealKey,
} from '../../../cloud/keys';
import { formerHash, keepFormerForm, keyedHash, seal, unseal } from '../../../cloud/seal';
import { type KeyCheck, keyStore, sealCheckId } from '../stores/keys';

/** A sealed text of the store, on which the keys are tried if there is no check value yet. */
interface Sealed {
  sealed: string;
  belongsTo: string;
  /** Whether the id of the opened text's document was made with the hash key. */
  isHashed: (opened: unknown) => boolean;
}
export type SealedSample = () => Promise<Sealed | undefined>;

const SEALED = 'yuehao';
const HEX_ID = /^[0-9a-f]{24}$/;

/**
 * Checks whether the keys of the environment are those that the store was written with (R20). The
 * first call ever writes a check value of each key; every later one compares. Nothing is written
 * with a wrong key. If the store was started with hashes of the former form, they are made in that
 * form from here on.
 * @param sample a sealed text, for a store with data but without check values
 * @returns the problems by the name of the variable; empty when all is well
 */
export async function checkKeys(sample: SealedSample): Promise<KeyProblem[]> {
  const malformed = keyProblems();
  if (malformed.length) return malformed;
  const checks = await keyStore.all();
  const tried = checks.length ? undefined : await sample();
  const problems = tried ? problemsWith(tried) : keysAgainst(checks);
  if (problems.length) return problems;

  const { id } = sealKey();
  const known = new Set(checks.map(({ _id }) => _id));
  const missing: KeyCheck[] = [];
  if (!known.has('hash')) missing.push({ _id: 'hash', check: hashCheck() });
  if (!known.has(sealCheckId(id)))
    missing.push({ _id: sealCheckId(id), check: seal(SEALED, sealCheckId(id)) });
  for (const check of missing) {
    // Another instance may have written its own at the same moment: then that one counts.
    if (!(await keyStore.insert(check))) return checkKeys(sample);
  }
  return [];
}

/**
 * The problems of the environment's keys with data that has these check values: of the store, or of
 * a copy of it.
 * @returns the problems by the name of the variable; empty when everything opens
 */
export function keysAgainst(checks: readonly KeyCheck[]): KeyProblem[] {
  const problems = keyProblems();
  if (problems.length) return problems;
  const known = new Map(checks.map(({ _id, check }) => [_id, check]));
  const ofHash = known.get('hash');
  if (ofHash === formerHash(hashPurpose(), SEALED)) keepFormerForm();
  const unopened = notOpened(known);
  if (unopened === 'all') problems.push({ name: 'YUEHAO_SEAL_KEY', fault: 'wrong' });
  // Something may still be sealed with a key that was removed too early.
  else if (unopened === 'some') problems.push({ name: FORMER, fault: 'missing' });
  if (ofHash !== undefined && ofHash !== hashCheck())
    problems.push({ name: 'YUEHAO_HASH_KEY', fault: 'wrong' });
  return problems;
}

/** The problems with the keys for data without check values; tried with one sealed text. */
function problemsWith(tried: Sealed): KeyProblem[] {
  const person = opened(tried.sealed, tried.belongsTo);
  if (person === undefined) return [{ name: 'YUEHAO_SEAL_KEY', fault: 'wrong' }];
  return isHashed(tried, person) ? [] : [{ name: 'YUEHAO_HASH_KEY', fault: 'wrong' }];
}

const hashPurpose = (): string => `key check ${hashKey().id}`;
const hashCheck = (): string => keyedHash(hashPurpose(), SEALED);

/**
 * Whether the hash key made the sample's id, in either form. An id of the former form shows that
 * the store has it.
 */
function isHashed(sample: Sealed, person: unknown): boolean {
  if (HEX_ID.test(sample.belongsTo)) keepFormerForm();
  return sample.isHashed(person);
}

/**
 * The check values that no key here opens. Each key that may have sealed something has one; the job
 * that seals again removes those of former keys. A new key is accepted beside a former one.
 */
function notOpened(known: Map<string, string>): 'none' | 'some' | 'all' {
  const checks = [...known].filter(([id]) => id !== 'hash');
  const ids = new Set(openingKeys().map(({ id }) => sealCheckId(id)));
  const open = checks.filter(([id, check]) => ids.has(id) && opened(check, id) !== undefined);
  if (open.length === checks.length) return 'none';
  return open.length ? 'some' : 'all';
}

function opened(sealed: string, belongsTo: string): unknown {
  try {
    return unseal(sealed, belongsTo);
  } catch {
    return undefined;
  }
}
