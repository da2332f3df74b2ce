import { holds } from '../../domain/access/member';
import type { FigureRecord } from '../../types/figures/figures';
import type { Me } from '../access/roles';
import { go } from '../go';

/** What a tap on a record does for staff who may open it; undefined for others. */
export function opensRecord(
  { kind, recordId }: Pick<FigureRecord, 'kind' | 'recordId'>,
  me: Pick<Me, 'roles'>,
): (() => void) | undefined {
  if (kind === 'case') return () => go('followup/case', { caseId: recordId });
  if (kind === 'voice') return () => go('followup/voices');
  if (!holds(me, 'followUpOffice')) return undefined;
  if (kind === 'followUp') return () => go('followup/call', { followUpId: recordId });
  if (kind === 'discharge') return () => go('followup/discharge', { dischargeId: recordId });
  return undefined;
}
