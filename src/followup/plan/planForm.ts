import { defined } from '../../../domain/defined';
import { personProblems } from '../../../domain/people/personProblems';
import { isDate } from '../../../domain/time/isDate';
import { written } from '../../../domain/written';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import type { FieldProblem } from '../../../types/answer';
import {
  type planFollowUp,
  plannedDepartmentLength,
  plannedTextLength,
  plannedUnitLength,
  visitAddressLength,
  visitorsLength,
  visitReasonLength,
} from '../../../types/calling/planFollowUp';
import type { FollowUpBy, Sex } from '../../../types/followups/followUps';
import type { Wish } from '../../api/sendChange';

const { plan: words } = followupTexts;

/** The values of the form of a follow-up planned by hand. */
export interface PlanForm {
  kind: 'referred' | 'healthCheck' | 'homeVisit';
  /** The stay that tells the person; missing: the fields below do. */
  dischargeId?: string | undefined;
  name: string;
  phone: string;
  sex?: Sex;
  /** The number of the identity card; empty if it was not asked. */
  number: string;
  department: string;
  unit: string;
  text: string;
  dueOn: string;
  by: FollowUpBy;
  date: string;
  /** For a visit at home: who goes, and where. */
  who: string;
  address: string;
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
  who: '',
  address: '',
};

/** The person in the form, as the input of `planFollowUp`. */
const personOf = ({ name, phone, sex, number }: PlanForm) => ({
  name,
  phone,
  ...defined({
    sex,
    document: number.trim() ? { kind: 'residentIdentityCard' as const, number } : undefined,
  }),
});

/** The form's values as the input of `planFollowUp`. */
export function toInput(draft: PlanForm): Wish<typeof planFollowUp> {
  const { kind, dischargeId, department, unit, text, dueOn, by, date, who, address } = draft;
  const shared = { person: personOf(draft), department, text };
  if (kind === 'healthCheck') return { kind, ...shared, date };
  if (kind === 'referred') return { kind, ...shared, unit, dueOn, by };
  const person = dischargeId ? { dischargeId } : shared.person;
  return { kind, ...shared, person, who, address, dueOn, by };
}

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

/** The problems of the form by field, with the rules that the hospital uses. */
export function check(draft: PlanForm, today: string): Mistakes {
  const { kind, dischargeId, department, unit, text, dueOn, date } = draft;
  const mistakes = mistakesAt(
    (dischargeId ? [] : personProblems(personOf(draft))).map(({ path, problem }) => ({
      path,
      message: texts.identity[problem],
    })),
  );
  if (!written(department, plannedDepartmentLength)) mistakes.department = words.departmentMissing;
  if (written(text, plannedTextLength) === undefined) mistakes.text = texts.fields.wrong;
  if (kind === 'healthCheck') {
    if (!isDate(date) || date > today) mistakes.date = words.dateMissing;
    return mistakes;
  }
  if (kind === 'homeVisit') Object.assign(mistakes, checkVisit(draft));
  else if (!written(unit, plannedUnitLength)) mistakes.unit = words.unitMissing;
  if (!isDate(dueOn) || dueOn < today) mistakes.dueOn = words.dueMissing;
  return mistakes;
}

/** The additional problems of a visit at home. */
const checkVisit = ({ who, text, address }: PlanForm): Mistakes =>
  defined({
    who: written(who, visitorsLength) ? undefined : words.whoMissing,
    text: written(text, visitReasonLength) ? undefined : words.reasonMissing,
    address: written(address, visitAddressLength) === undefined ? texts.fields.wrong : undefined,
  });
