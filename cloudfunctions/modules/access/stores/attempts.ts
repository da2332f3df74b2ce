import { randomUUID } from 'node:crypto';
import type { AttemptCode } from '../../../../domain/access/attempts';
import { HOUR, type Moment } from '../../../../domain/time/time';
import { commands } from '../../../cloud/database';
import { auditRecords } from './audit';

/** How many records one entry names; of more attempts only the number is kept. */
const SUBJECTS = 20;

/**
 * Puts a refused attempt on a person's data on the audit record (R20). The attempts of one account within an hour that were
 * refused alike are one entry, which says how many there were: trying on and on does not fill the record. Its number
 * only ever rises.
 */
export async function recordAttempt(attempt: {
  at: Moment;
  actor: string;
  operation: string;
  requestId: string;
  refused: AttemptCode;
  subject: string | undefined;
}): Promise<void> {
  const { subject, ...said } = attempt;
  const { at, actor, operation, refused } = said;
  const hour = at - (at % HOUR);
  const _id = ['refused', hour, actor, operation, refused].join('-');
  const token = randomUUID();
  const first = { _id, ...said, subjects: subject ? [subject] : [], times: 1, token };
  if (await auditRecords.insert(first)) return;
  // The same write sent twice counts once: the second finds its own token.
  const room = { [`subjects.${SUBJECTS - 1}`]: commands().exists(false) };
  const again = { times: commands().inc(1), token };
  const named = subject && { subjects: commands().addToSet(subject) };
  const another = { token: commands().neq(token) };
  if (named && (await auditRecords.change(_id, [another, room], { ...again, ...named }))) return;
  await auditRecords.change(_id, [another], again);
}
