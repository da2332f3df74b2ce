import type { TestHospital } from './open';

/** A line of the audit record, as it is stored. */
export interface AuditLine {
  operation: string;
  actor: string;
  requestId: string;
  subjects: string[];
  details?: Record<string, unknown>;
  /** The code of a refused attempt on personal data. */
  refused?: string;
  times?: number;
}

/** The audit record, or the entries of one operation. */
export const audited = async (hospital: TestHospital, operation?: string): Promise<AuditLine[]> =>
  (await hospital.all<AuditLine>('audit')).filter(
    line => operation === undefined || line.operation === operation,
  );
