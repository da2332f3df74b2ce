import { defined } from '../../../domain/defined';
import type { IdentityProblem } from '../../../domain/people/problems';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import type { FieldProblem } from '../../../types/answer';
import { planFollowUp } from '../../../types/calling/planFollowUp';
import type { FollowUpBy, Sex } from '../../../types/followups/followUps';
import type { Wish } from '../../api/sendChange';

const { plan: words } = followupTexts;

/** The values of the form of a follow-up that is planned by hand. */
export interface PlanForm {
  kind: 'referred' | 'healthCheck';
  name: string;
  phone: string;
  sex?: Sex;
  /** The number of the identity card; empty where it was not asked. */
  number: string;
  department: string;
  unit: string;
  text: string;
  dueOn: string;
  by: FollowUpBy;
  date: string;
}
export type Mistakes = Partial<Record<keyof PlanForm, string>>;

export const emptyForm: PlanForm = {
  kind: 'referred',
  name: '',
  phone: '',
  number: '',
  department: '',
  unit: '',
  text: '',
  dueOn: '',
  by: 'followUpOffice',
  date: '',
};

/** The form's values as the input of `planFollowUp`. */
export function toInput(draft: PlanForm): Wish<typeof planFollowUp> {
  const { kind, name, phone, sex, number, department, unit, text, dueOn, by, date } = draft;
  const person = {
    name,
    phone,
    ...defined({
      sex,
      document: number.trim() ? { kind: 'residentIdentityCard' as const, number } : undefined,
    }),
  };
  const shared = { person, department, text };
  return kind === 'referred' ? { kind, ...shared, unit, dueOn, by } : { kind, ...shared, date };
}

/** What a field says that is missing or wrong, where the problem has no words of its own. */
const WRONG: Mistakes = {
  department: words.departmentMissing,
  unit: words.unitMissing,
  dueOn: words.dueMissing,
  date: words.dateMissing,
};

/** The form's field for a path of the contract. */
const fieldOf = (path: string): keyof PlanForm => {
  if (path.includes('document')) return 'number';
  return (path.split('.').at(-1) ?? '') as keyof PlanForm;
};

/** The problems of the hospital's answer, by the form's fields. */
export function mistakesAt(problems: readonly FieldProblem[]): Mistakes {
  const mistakes: Mistakes = {};
  for (const { path, message } of problems) mistakes[fieldOf(path)] ??= message;
  return mistakes;
}

/** What is wrong with the form, by field. It is checked by the contract, as the hospital checks it. */
export function check(draft: PlanForm, today: string): Mistakes {
  const mistakes: Mistakes = {};
  const { success, error } = planFollowUp.input.safeParse({
    requestId: 'to-be-checked',
    ...toInput(draft),
  });
  const issues = success ? [] : error.issues.flatMap(issue => inside(issue));
  for (const { path, message } of issues) {
    const field = fieldOf(path);
    mistakes[field] ??=
      texts.identity[message as IdentityProblem] ?? WRONG[field] ?? texts.fields.wrong;
  }
  if (draft.kind === 'referred' && draft.dueOn && draft.dueOn < today)
    mistakes.dueOn ??= words.dueMissing;
  if (draft.kind === 'healthCheck' && draft.date > today) mistakes.date ??= words.dateMissing;
  return mistakes;
}

interface Issue {
  path: PropertyKey[];
  message: string;
  code?: string;
  errors?: Issue[][];
}

/** The contract takes a person by id or by name and phone; the form gives name and phone, so only that branch's problems count. */
function inside({ path, message, code, errors }: Issue): { path: string; message: string }[] {
  if (code !== 'invalid_union' || !errors) return [{ path: path.join('.'), message }];
  const named = errors.at(-1) ?? [];
  return named.flatMap(each => inside({ ...each, path: [...path, ...each.path] }));
}
