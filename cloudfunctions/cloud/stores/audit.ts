import { randomUUID } from 'node:crypto';
import type { Moment } from '../../domain/time';
import { collection } from '../database';

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

/** Puts a reading or a change by staff on the record. */
export const audit = (record: Omit<AuditRecord, '_id'>): Promise<boolean> =>
  collection<AuditRecord>('audit').insert({ _id: randomUUID(), ...record });
