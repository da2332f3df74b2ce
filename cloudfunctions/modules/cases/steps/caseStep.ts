import { caseActions, maySeeCase } from '../../../../domain/access/cases';
import { type CaseMove, mayDo } from '../../../../domain/cases/cases';
import { defined } from '../../../../domain/defined';
import { dateOf, type LocalDate, type Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { CaseAction, CaseView } from '../../../../types/cases/cases';
import type { OnRecord, Staff, StaffCall } from '../../access';
import { type Case, caseStore } from '../stores/cases';
import { caseView } from '../views/caseViews';
import { stepCase, type Written } from './openCase';

/** The answer of every operation on one case. */
interface OneCase {
  today: LocalDate;
  case: CaseView;
}

/** A case as it is answered, with its patient for the audit record. */
export const onRecord = async (
  read: Case,
  staff: Staff,
  now: Moment,
  details?: OnRecord<OneCase>['details'],
): Promise<OnRecord<OneCase>> => ({
  value: { today: dateOf(now), case: await caseView(read, staff, now) },
  subjects: [read._id, ...(read.patientId ? [read.patientId] : [])],
  ...defined({ details }),
});

/**
 * Takes a step for a member of staff (R16, R20). A member who may not see the case gets "not
 * found"; one who sees it but is not responsible is refused. The same request again gets the result
 * of the first.
 */
export async function staffStep(
  { caseId, requestId }: { caseId: string; requestId: string },
  move: CaseMove,
  written: (read: Case) => Written,
  { caller, now }: StaffCall,
): Promise<Outcome<OnRecord<OneCase>>> {
  const { staff } = caller;
  const before = await caseStore.get(caseId);
  if (!before || !maySeeCase(staff, before)) return refused('CASE_UNKNOWN', {});
  const lineId = lineIdOf(staff, requestId);
  const again = before.history.some(({ id }) => id === lineId);
  const action: CaseAction = move.action;
  const possible = mayDo(before);
  const allowed = caseActions(staff, before, possible);
  if (!again && possible.includes(action) && !allowed.includes(action))
    return refused('NOT_ALLOWED', {});
  const after = await stepCase(caseId, lineId, move, written, now);
  if (!after.ok) return after;
  return done(await onRecord(after.value, staff, now, { action, state: after.value.state }));
}

/** The id of a history line of a member, unique for each request. */
export const lineIdOf = (staff: Staff, requestId: string): string => `${staff._id}-${requestId}`;
