import { randomUUID } from 'node:crypto';
import type { Moment } from '../../../../domain/time/time';
import { defineCollection } from '../../../cloud/collection';
import { type Condition, commands } from '../../../cloud/database';

/** Who read or changed what, and when (R20). Only ever added to; holds ids, never personal data. */
export interface AuditRecord {
  _id: string;
  at: Moment;
  actor: string;
  operation: string;
  requestId: string;
  subjects: string[];
  details?: Record<string, string | number | boolean>;
}

export const auditRecords = defineCollection<AuditRecord>('audit', {
  indexes: {
    at: ['-at'],
    actor_at: ['actor', '-at'],
    operation_at: ['operation', '-at'],
    subjects_at: ['subjects', '-at'],
  },
});

/** Puts a reading or a change by staff on the record. */
export const audit = (record: Omit<AuditRecord, '_id'>): Promise<boolean> =>
  auditRecords.insert({ _id: randomUUID(), ...record });

/** Records from the newest on, by whatever is asked for; `before` is not included. */
export function searchAuditRecords(
  asked: {
    from?: Moment;
    before?: Moment;
    actor?: string;
    operation?: string;
    subject?: string;
    after?: { at: Moment; id: string };
  },
  limit: number,
): Promise<AuditRecord[]> {
  const _ = commands();
  const { from = 0, before, actor, operation, subject, after } = asked;
  const where: Condition[] = [{ at: _.gte(from) }];
  if (before !== undefined) where.push({ at: _.lt(before) });
  if (actor) where.push({ actor });
  if (operation) where.push({ operation });
  if (subject) where.push({ subjects: subject });
  if (after) where.push(_.or([{ at: _.lt(after.at) }, { at: after.at, _id: _.lt(after.id) }]));
  return auditRecords.find({
    where,
    order: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit,
  });
}
