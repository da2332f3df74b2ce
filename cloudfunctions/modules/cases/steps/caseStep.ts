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

/** What every operation on one case answers. */
interface OneCase {
  today: LocalDate;
  case: CaseView;
}

/** A case as it is answered, with whom it is about for the audit record. */
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
 * A step that a member of staff takes (R16, R20): staff who may not see the case are told that there is none; staff who see it but do
 * not answer for it may not take the step. The same request again answers what the first one made of it.
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

/** How a line of a member of staff is named in the history: two of them never clash. */
export const lineIdOf = (staff: Staff, requestId: string): string => `${staff._id}-${requestId}`;
