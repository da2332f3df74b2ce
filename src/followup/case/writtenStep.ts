import { defined } from '../../../domain/defined';
import type {
  CallAgainOutcome,
  CaseAction,
  CaseAssignee,
  CaseKind,
  CaseView,
} from '../../../types/cases/cases';
import { caseText } from '../../../types/cases/cases';

/** What is written for the next step of a case; words are kept for each step apart. */
export interface WrittenStep {
  action?: CaseAction;
  texts: Partial<Record<CaseAction, string>>;
  /** Assigning: who shall answer. */
  whom?: CaseAssignee['role'];
  /** Empty: of no department. */
  departmentId: string;
  doctorId?: string;
  kind: CaseKind;
  /** Calling again. */
  outcome?: CallAgainOutcome;
}

/** What is missing of a step. */
export type Mistake = 'text' | 'whom' | 'doctor' | 'outcome';

type Standing = Pick<CaseView, 'matter' | 'state' | 'can'>;

/** What usually comes next: the page's one main action. Nothing where that is not the caller's to do. */
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
  // Who answers for it may answer before anybody said so.
  const next = state === 'open' ? [...usual, 'answer' as const] : usual;
  return next.find(action => can.includes(action));
}

export const nothingWritten = (of: Pick<CaseView, 'kind' | 'department'>): WrittenStep => ({
  texts: {},
  departmentId: of.department.id ?? '',
  kind: of.kind,
});

/** What is missing before a step can be taken. */
export function mistakeOf(draft: WrittenStep, action: CaseAction): Mistake | undefined {
  const text = (draft.texts[action] ?? '').trim();
  if (action === 'assign') {
    if (!draft.whom) return 'whom';
    if (draft.whom === 'doctor' && !draft.doctorId) return 'doctor';
    // One letter says nothing to whom it is handed.
    return text === '' || caseText.safeParse(text).success ? undefined : 'text';
  }
  if (action === 'callAgain') return draft.outcome ? undefined : 'outcome';
  return caseText.safeParse(text).success ? undefined : 'text';
}

/** Who shall answer, as the hospital takes it. */
export function assigneeOf({ whom, departmentId, doctorId = '' }: WrittenStep): CaseAssignee {
  if (whom === 'doctor') return { role: 'doctor', doctorId };
  if (whom === 'desk')
    return { role: 'desk', ...defined({ departmentId: departmentId || undefined }) };
  return { role: whom === 'followUpOffice' ? 'followUpOffice' : 'outpatientOffice' };
}

const kept = new Map<string, WrittenStep>();

/** Kept for as long as the app runs: looking something up on another page loses nothing. */
export const writtenSteps = {
  of: (caseId: string): WrittenStep | undefined => kept.get(caseId),
  keep: (caseId: string, draft: WrittenStep): void => {
    kept.set(caseId, draft);
  },
  forget: (caseId: string): void => {
    kept.delete(caseId);
  },
};
