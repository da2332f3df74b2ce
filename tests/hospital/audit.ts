import type { TestHospital } from './open';

/** A line of the audit record, as it lies in the store. */
export interface AuditLine {
  operation: string;
  actor: string;
  requestId: string;
  subjects: string[];
  details?: Record<string, unknown>;
  /** Of a refused attempt on a person's data. */
  refused?: string;
  times?: number;
}

/** The audit record, of one operation if that is named. */
export const audited = async (hospital: TestHospital, operation?: string): Promise<AuditLine[]> =>
  (await hospital.all<AuditLine>('audit')).filter(
    line => operation === undefined || line.operation === operation,
  );
