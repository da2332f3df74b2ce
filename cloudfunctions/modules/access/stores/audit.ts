import { randomUUID } from 'node:crypto';
import type { AttemptCode } from '../../../../domain/access/attempts';
import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import { type AuditDetails, auditDetails } from '../../../../types/access/audit';
import type { PageEnd } from '../../../../types/page';
import { defineCollection } from '../../../cloud/collection';
import { type Condition, commands } from '../../../cloud/database';
import { outlived } from '../../../cloud/outlived';
import type { Page } from '../../../cloud/page';

/**
 * Who read or changed what, and when (R20). Entries are only added; they contain ids, never
 * personal data.
 */
export interface AuditRecord {
  _id: string;
  at: Moment;
  actor: string;
  operation: string;
  requestId: string;
  subjects: string[];
  details?: AuditDetails;
  /**
   * For a refused attempt on a person's data: the refusal, and the number of attempts within the
   * hour.
   */
  refused?: AttemptCode;
  times?: number;
  /** The token of the attempt that was counted last. */
  token?: string;
}

export const auditRecords = defineCollection<AuditRecord>('audit', {
  indexes: {
    at: ['-at', '-_id'],
    actor_at: ['actor', '-at', '-_id', 'operation'],
    operation_at: ['operation', '-at', '-_id', 'actor'],
    subjects_at: ['subjects', '-at', '-_id', 'actor', 'operation'],
  },
});

/**
 * Puts a reading or a change by staff on the record; with a fixed `_id`, the work of a job, once.
 * @throws Error when the details contain anything except ids, numbers and codes
 */
export async function audit({
  details,
  ...record
}: Omit<AuditRecord, '_id'> & { _id?: string }): Promise<boolean> {
  const checked = defined({ details: details && auditDetails.parse(details) });
  return auditRecords.insert({ _id: randomUUID(), ...record, ...checked });
}

/** Records by conditions, the newest first; `before` is exclusive. */
export function searchAuditRecords(
  asked: {
    from?: Moment;
    before?: Moment;
    actor?: string | undefined;
    operation?: string | undefined;
    subject?: string | undefined;
  },
  after: PageEnd | undefined,
  size: number,
): Promise<Page<AuditRecord>> {
  const _ = commands();
  const { from = 0, before, actor, operation, subject } = asked;
  const where: Condition[] = [{ at: _.gte(from) }];
  if (before !== undefined) where.push({ at: _.lt(before) });
  if (actor) where.push({ actor });
  if (operation) where.push({ operation });
  if (subject) where.push({ subjects: subject });
  return auditRecords.page({ where, by: ['at'], direction: 'desc', after, size });
}

/** Records whose retention period is over (R25): the only ones that are ever removed. */
export const oldAuditRecords = outlived(auditRecords, 'at');
