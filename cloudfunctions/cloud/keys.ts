import { createHash } from 'node:crypto';
import type { KeyFault } from '../../types/answer';

/**
 * The two secrets of an installation: one seals documents, the other makes keyed hashes to find
 * them by (R20).
 */
const keyNames = ['YUEHAO_SEAL_KEY', 'YUEHAO_HASH_KEY'] as const;
type KeyName = (typeof keyNames)[number];

/**
 * Earlier sealing keys, separated by commas, needed while a job seals everything with the new key.
 */
export const FORMER = 'YUEHAO_SEAL_KEY_FORMER';

/** The problem of a key, with the name of its variable. */
export interface KeyProblem {
  name: KeyName | typeof FORMER;
  fault: KeyFault;
}

/**
 * A key, with the id that is stored in texts sealed with it. The id reveals nothing about the key.
 */
export interface Key {
  id: string;
  bytes: Buffer;
}

const BYTES = 32;

function faultOf(text: string | undefined): KeyFault | undefined {
  if (!text?.trim()) return 'missing';
  if (/[{}$]/.test(text)) return 'unexpanded';
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== BYTES) return 'length';
  return bytes.every(byte => byte === bytes[0]) ? 'weak' : undefined;
}

/**
 * The problems of the keys that the environment alone shows; empty when both have the right form.
 */
export function keyProblems(): KeyProblem[] {
  const problems: KeyProblem[] = keyNames.flatMap(name => {
    const fault = faultOf(process.env[name]);
    return fault ? [{ name, fault }] : [];
  });
  for (const text of formerTexts()) {
    const fault = faultOf(text);
    if (fault) problems.push({ name: FORMER, fault });
  }
  return problems;
}

/** The value in the deployed configuration when no former key was given. */
const NONE = `{{env.${FORMER}}}`;

const formerTexts = (): string[] =>
  (process.env[FORMER] ?? '')
    .replace(NONE, '')
    .split(',')
    .map(text => text.trim())
    .filter(Boolean);

const known = new Map<string, Key>();

const keyOf = (text: string): Key => {
  const before = known.get(text);
  if (before) return before;
  const bytes = Buffer.from(text, 'base64');
  const id = createHash('sha256').update('yuehao key id\n').update(bytes).digest('base64url');
  const key = { id: id.slice(0, 6), bytes };
  known.set(text, key);
  return key;
};

/**
 * @throws Error when the key is missing or malformed; the message contains the variable's name,
 * never the key
 */
function required(name: KeyName): Key {
  const text = process.env[name];
  const fault = faultOf(text);
  if (fault)
    throw new Error(`environment variable ${name}: ${fault} (make one: openssl rand -base64 32)`);
  return keyOf(text as string);
}

/** The key that seals all new data. */
export const sealKey = (): Key => required('YUEHAO_SEAL_KEY');

/** The key of all keyed hashes. It can never be changed, because ids are made from it. */
export const hashKey = (): Key => required('YUEHAO_HASH_KEY');

/** Every key that may open stored data: the present one first, then the former ones. */
export const openingKeys = (): Key[] => [sealKey(), ...formerTexts().map(keyOf)];

/** Whether former keys are set, so that something may still be sealed with them. */
export const isRotating = (): boolean => formerTexts().length > 0;
