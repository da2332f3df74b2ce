import type { FigureRecord } from '../../types/figures/figures';
import type { Me } from '../access/StaffPage';
import { go } from '../followup/go';

/** The way to a record for who may open it; none for others. */
export function opensRecord(
  { kind, recordId }: Pick<FigureRecord, 'kind' | 'recordId'>,
  { roles }: Pick<Me, 'roles'>,
): (() => void) | undefined {
  if (kind === 'case') return () => go.case({ caseId: recordId });
  if (!roles.includes('followUpOffice')) return undefined;
  if (kind === 'followUp') return () => go.call({ followUpId: recordId });
  if (kind === 'discharge') return () => go.discharge({ dischargeId: recordId });
  return undefined;
}
