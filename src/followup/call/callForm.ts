import { conditionProblems } from '../../../domain/calling/condition';
import { mayHave, outcomeFields } from '../../../domain/calling/outcomes';
import { defined } from '../../../domain/defined';
import { checkPhone, normalisePhone } from '../../../domain/people/phone';
import type { LocalDate } from '../../../domain/time/time';
import type { FollowUpRecord } from '../../../types/calling/followUpRecord';
import type { Course, RefusalReason } from '../../../types/calling/reasons';
import type { recordFollowUp } from '../../../types/calling/recordFollowUp';
import type { saveFollowUpDraft } from '../../../types/calling/saveFollowUpDraft';
import type { QuestionView } from '../../../types/calling/views';
import type { CaseKind } from '../../../types/cases/cases';
import type { InputOf } from '../../../types/contract';
import type { FollowUpOutcome, FollowUpWay } from '../../../types/followups/followUps';
import type { Satisfaction } from '../../../types/surveys';
import type { Aspect } from '../../../types/voices/names';

/** The values of the form of a call. */
export interface CallForm {
  way: FollowUpWay;
  outcome?: FollowUpOutcome;
  /** The answers by question id. */
  answers: Record<string, string>;
  satisfaction?: Satisfaction;
  ratings: Partial<Record<Aspect, Satisfaction>>;
  worry: string;
  /** Why no doctor is asked, although an answer says that one should be. */
  noDoctorBecause: string;
  course?: Course;
  nextCallOn?: LocalDate;
  refusalReason?: RefusalReason;
  complaintKind?: CaseKind;
  complaint: string;
  did: string;
  note: string;
  /** The number that was called. */
  dialled: string;
  newPhone: string;
}

export const emptyForm: CallForm = {
  way: 'phone',
  answers: {},
  ratings: {},
  worry: '',
  noDoctorBecause: '',
  complaint: '',
  did: '',
  note: '',
  dialled: '',
  newPhone: '',
};

/** The parts of the form for the chosen outcome. */
export interface Parts {
  /** The questions, and the satisfaction. */
  questions: boolean;
  /** What the patient or their family said: worries, complaints, what was done. */
  said: boolean;
  newPhone: boolean;
  /** Whether the patient has recovered, and the next call. */
  course: boolean;
  /** Why the patient does not want to be called. */
  refusal: boolean;
}

/** The parts that fit an outcome, as in `domain/calling/outcomes` (R15). */
export const partsOf = (outcome: FollowUpOutcome | undefined): Parts => ({
  questions: mayHave(outcome, 'answers'),
  said: mayHave(outcome, 'worry'),
  newPhone: mayHave(outcome, 'newPhone'),
  course: mayHave(outcome, 'course'),
  refusal: mayHave(outcome, 'refusalReason'),
});

export type Mistake =
  | 'outcome'
  | 'complaint'
  | 'complaintKind'
  | 'newPhone'
  | 'worry'
  | 'nextCallOn'
  | 'refusalReason';

/** The field that is missing before the call can be recorded; undefined if none is. */
export function mistakeOf(
  draft: CallForm,
  questions: readonly Pick<QuestionView, 'id' | 'worrying'>[],
  today: LocalDate,
): Mistake | undefined {
  const { outcome, complaint, complaintKind, newPhone } = draft;
  if (!outcome) return 'outcome';
  const parts = partsOf(outcome);
  if (parts.newPhone && newPhone.trim() && checkPhone(normalisePhone(newPhone))) return 'newPhone';
  const [against] = conditionProblems(
    parts.questions ? questions : [],
    { ...draft, nextCallOn: parts.course ? draft.nextCallOn : undefined },
    today,
  );
  if (against) return against.field;
  if (!parts.said) return undefined;
  const complaintLength = complaint.trim().length;
  if (complaintKind && complaintLength < 2) return 'complaint';
  return complaintLength > 0 && !complaintKind ? 'complaintKind' : undefined;
}

type KeptInput = InputOf<typeof saveFollowUpDraft>['record'];
type RecordInput = InputOf<typeof recordFollowUp>['record'];

/** The form as it is saved as a draft; a complaint without kind or words is left out. */
export function toKeep(draft: CallForm): KeptInput {
  const { way, outcome, answers, satisfaction, ratings, worry, did, note, dialled, newPhone } =
    draft;
  const { noDoctorBecause, course, nextCallOn, refusalReason } = draft;
  const complaint = complaintOf(draft);
  return {
    way,
    ...defined({ outcome }),
    answers,
    ...defined({ satisfaction, course, nextCallOn, refusalReason }),
    ratings,
    worry,
    noDoctorBecause,
    ...defined({ complaint }),
    did,
    note,
    dialled,
    newPhone,
  };
}

/** The form as it is recorded: only the parts that fit the chosen outcome (R15). */
export function toRecord(draft: CallForm, outcome: FollowUpOutcome): RecordInput {
  const kept = toKeep(draft);
  const answers = Object.entries(draft.answers).filter(([, answer]) => answer.trim() !== '');
  const filled = { ...kept, answers: Object.fromEntries(answers) };
  const fitting = outcomeFields.filter(field => mayHave(outcome, field));
  return {
    ...toKeep(emptyForm),
    way: draft.way,
    note: draft.note,
    dialled: draft.way === 'phone' ? draft.dialled : '',
    ...Object.fromEntries(
      fitting.filter(field => field in filled).map(field => [field, filled[field]]),
    ),
    outcome,
  };
}

const complaintOf = ({ complaintKind, complaint }: CallForm) =>
  complaintKind && complaint.trim().length >= 2
    ? { kind: complaintKind, text: complaint }
    : undefined;

/** The form from a saved draft. */
export const fromKept = ({ complaint, ...kept }: FollowUpRecord): CallForm => ({
  ...kept,
  complaintKind: complaint?.kind,
  complaint: complaint?.text ?? '',
});
