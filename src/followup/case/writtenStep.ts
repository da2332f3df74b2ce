import { defined } from '../../../domain/defined';
import { written } from '../../../domain/written';
import type {
  CallAgainOutcome,
  CaseAction,
  CaseAssignee,
  CaseKind,
  CaseView,
} from '../../../types/cases/cases';
import { caseTextLength } from '../../../types/cases/cases';

/** The input for the next step of a case, with separate words for each possible step. */
export interface WrittenStep {
  action?: CaseAction;
  texts: Partial<Record<CaseAction, string>>;
  /** For assigning: the kind of assignee. */
  whom?: CaseAssignee['role'];
  /** Empty if the case belongs to no department. */
  departmentId: string;
  doctorId?: string;
  kind: CaseKind;
  /** For calling the patient again: the outcome. */
  outcome?: CallAgainOutcome;
}

/** The part of a step that is missing. */
export type Mistake = 'text' | 'whom' | 'doctor' | 'outcome';

type Standing = Pick<CaseView, 'matter' | 'state' | 'can'>;

/** The usual next step, for the page's main button; undefined if the reader may not take it. */
export function nextAction({ matter, state, can }: Standing): CaseAction | undefined {
  const usual: CaseAction[] =
    matter === 'callBack' && can.includes('callAgain')
      ? ['callAgain']
      : state === 'open'
        ? ['assign']
        : state === 'answered'
          ? ['remedy']
          : state === 'remedied'
            ? ['callAgain']
            : ['answer'];
  // Staff who may answer the case can do so before it is assigned to them.
  const next = state === 'open' ? [...usual, 'answer' as const] : usual;
  return next.find(action => can.includes(action));
}

/** An empty step of a case. */
export const nothingWritten = (of: Pick<CaseView, 'kind' | 'department'>): WrittenStep => ({
  texts: {},
  departmentId: of.department.id ?? '',
  kind: of.kind,
});

/** The part that is missing before a step can be taken; undefined if none is. */
export function mistakeOf(draft: WrittenStep, action: CaseAction): Mistake | undefined {
  const text = (draft.texts[action] ?? '').trim();
  if (action === 'assign') {
    if (!draft.whom) return 'whom';
    if (draft.whom === 'doctor' && !draft.doctorId) return 'doctor';
    // A single letter would tell the next reader nothing.
    return text === '' || written(text, caseTextLength) ? undefined : 'text';
  }
  if (action === 'callAgain') return draft.outcome ? undefined : 'outcome';
  return written(text, caseTextLength) ? undefined : 'text';
}

/** The assignee in the form of `assignCase`. */
export function assigneeOf({ whom, departmentId, doctorId = '' }: WrittenStep): CaseAssignee {
  if (whom === 'doctor') return { role: 'doctor', doctorId };
  if (whom === 'desk')
    return { role: 'desk', ...defined({ departmentId: departmentId || undefined }) };
  return { role: whom === 'followUpOffice' ? 'followUpOffice' : 'outpatientOffice' };
}
