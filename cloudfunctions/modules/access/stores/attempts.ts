import { randomUUID } from 'node:crypto';
import type { AttemptCode } from '../../../../domain/access/attempts';
import { HOUR, type Moment } from '../../../../domain/time/time';
import { commands } from '../../../cloud/database';
import { auditRecords } from './audit';

/** The maximum number of records in one entry; of further attempts only the number is kept. */
const SUBJECTS = 20;

/**
 * Puts a refused attempt on a person's data on the audit record (R20). Attempts of one account
 * within an hour with the same refusal share one entry with their count, so that repeated attempts
 * do not fill the record. The count only rises.
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
  // A repeated write counts once: it finds its own token.
  const room = { [`subjects.${SUBJECTS - 1}`]: commands().exists(false) };
  const again = { times: commands().inc(1), token };
  const named = subject && { subjects: commands().addToSet(subject) };
  const another = { token: commands().neq(token) };
  if (named && (await auditRecords.change(_id, [another, room], { ...again, ...named }))) return;
  await auditRecords.change(_id, [another], again);
}
