import { written } from '../../../domain/written';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import type { FieldProblem } from '../../../types/answer';
import {
  type CareKind,
  type CarePlanView,
  type CareStart,
  careItemBounds,
  carePlanBounds,
} from '../../../types/care/care';
import type { saveCarePlan } from '../../../types/care/saveCarePlan';
import type { InputOf } from '../../../types/contract';
import { freshName } from '../../api/wish';

const { joined } = texts;

const { carePlan: words } = followupTexts;

/** One message in the form; `day` as typed. */
export interface Item {
  id: string;
  day: string;
  kind: CareKind;
  title: string;
  text: string;
}

/** A plan in the form; the diagnoses as typed. */
export interface CarePlanForm {
  title: string;
  start: CareStart;
  department: string;
  diagnoses: string;
  birthdays: boolean;
  active: boolean;
  items: Item[];
}
export type ItemMistakes = Partial<Record<'day' | 'title' | 'text', string>>;
export interface Mistakes {
  title?: string;
  diagnoses?: string;
  items?: string;
  /** By the item's id. */
  of: Record<string, ItemMistakes>;
}

export const MOST_ITEMS = 40;

/** A new item. Its id stays when its words change, and has at most 20 letters. */
export const emptyItem = (): Item => ({
  id: `i${freshName().slice(-16)}`,
  day: '',
  kind: 'recovery',
  title: '',
  text: '',
});

/** An empty form. */
export const emptyForm = (): CarePlanForm => ({
  title: '',
  start: 'discharge',
  department: '',
  diagnoses: '',
  birthdays: false,
  active: true,
  items: [emptyItem()],
});

/** The form of a plan. */
export const formOf = (plan: CarePlanView): CarePlanForm => ({
  title: plan.title,
  start: plan.start,
  department: plan.department,
  diagnoses: joined.list(plan.diagnoses),
  birthdays: plan.birthdays,
  active: plan.active,
  items: plan.items.map(item => ({ ...item, day: String(item.day) })),
});

/**
 * Whether a plan sends birthday greetings: only to discharged patients, whose birthday is known,
 * and only if switched on.
 */
export const hasBirthdays = ({
  start,
  birthdays,
}: Pick<CarePlanForm, 'start' | 'birthdays'>): boolean => start === 'discharge' && birthdays;

/** The form as the input of `saveCarePlan`; a birthday greeting's day is always 1. */
export const toPlan = (draft: CarePlanForm): InputOf<typeof saveCarePlan>['plan'] => ({
  title: draft.title,
  start: draft.start,
  department: draft.department,
  // Diagnoses are only known for discharged patients.
  diagnoses: draft.start === 'discharge' ? joined.apart(draft.diagnoses) : [],
  birthdays: hasBirthdays(draft),
  active: draft.active,
  items: draft.items.map(({ id, day, kind, title, text }) => ({
    id,
    day: kind === 'birthday' ? 1 : dayTyped(day),
    kind,
    title,
    text,
  })),
});

/** The typed day as a number; 0, which the contract refuses, if it is invalid. */
export const dayTyped = (typed: string): number => (/^\d+$/.test(typed.trim()) ? Number(typed) : 0);

/** The problems of the form; undefined if it can be saved. */
export function check(draft: CarePlanForm): Mistakes | undefined {
  const { title, diagnoses = [], items } = toPlan(draft);
  const mistakes: Mistakes = { of: {} };
  if (!written(title, carePlanBounds.title)) mistakes.title = words.nameMissing;
  const long = diagnoses.some(each => !written(each, carePlanBounds.diagnosis));
  if (long || diagnoses.length > carePlanBounds.diagnoses) mistakes.diagnoses = words.diagnosesLong;
  if (items.length === 0) mistakes.items = words.none;
  for (const { id, day, ...said } of items) {
    const wrong = (['title', 'text'] as const).filter(
      field => !written(said[field], careItemBounds[field]),
    );
    const { min, max } = careItemBounds.day;
    const found = mistakesAt(day >= min && day <= max ? wrong : ['day', ...wrong]);
    if (Object.keys(found).length > 0) mistakes.of[id] = found;
  }
  const none =
    !mistakes.title &&
    !mistakes.diagnoses &&
    !mistakes.items &&
    Object.keys(mistakes.of).length === 0;
  return none ? undefined : mistakes;
}

const WRONG: ItemMistakes = {
  day: words.dayWrong,
  title: words.itemTitleMissing,
  text: words.textMissing,
};

const mistakesAt = (fields: string[]): ItemMistakes =>
  Object.fromEntries(
    (['day', 'title', 'text'] as const)
      .filter(field => fields.includes(field))
      .map(field => [field, WRONG[field]]),
  );

/** The problems of the hospital's answer, by the form's fields. */
export function problemsAt(problems: readonly FieldProblem[], draft: CarePlanForm): Mistakes {
  const mistakes: Mistakes = { of: {} };
  for (const { path, message } of problems) {
    const [, index, field] = /items\.(\d+)\.(\w+)$/.exec(path) ?? [];
    const id = index === undefined ? undefined : draft.items[Number(index)]?.id;
    if (id && field) mistakes.of[id] = { ...mistakes.of[id], [field]: message };
    else mistakes.title ??= message;
  }
  return mistakes;
}

/** The messages by day; those without a day are at the end. */
export const byDay = (items: readonly Item[]): Item[] =>
  [...items].sort((a, b) => placeOf(a) - placeOf(b));

const placeOf = ({ kind, day }: Item): number =>
  kind === 'birthday' ? 10_000 : dayTyped(day) || 9_999;
