import * as z from 'zod';
import { formProblems } from '../../domain/surveys/form';
import { caseKind } from '../cases/cases';
import { textOf } from '../text';
import first from './forms/1.json';
import second from './forms/2.json';

/** How somebody was content (R14): with the visit as a whole, and with each side of it. */
export const satisfactions = ['satisfied', 'basic', 'dissatisfied'] as const;
export const satisfaction = z.enum(satisfactions);
export type Satisfaction = z.output<typeof satisfaction>;

const questionId = z.string().regex(/^[a-z][A-Za-z0-9]{1,30}$/);
const common = {
  id: questionId,
  title: textOf({ min: 1, max: 30 }),
  /** Without an answer the survey is not finished. */
  required: z.boolean().optional(),
};
const maxLength = z.int().min(10).max(500);

/** One question. `about` says which kind of case a bad rating is (R16). */
const question = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('overall') }),
  z.strictObject({ ...common, kind: z.literal('rating'), about: caseKind }),
  z.strictObject({ ...common, kind: z.literal('text'), maxLength }),
  z.strictObject({ ...common, kind: z.literal('staff'), maxLength }),
  /** Only one of a form: the wish to be called. */
  z.strictObject({ ...common, kind: z.literal('yesNo') }),
]);
export type Question = z.output<typeof question>;

/** After what a form is asked: a visit, or a stay on a ward. */
export const surveyOccasion = z.enum(['visit', 'ward']);
type SurveyOccasion = z.output<typeof surveyOccasion>;

/**
 * A survey's form: its questions in the order in which they are asked. A version once asked is never changed, only followed by the next;
 * the forms of visits and of wards are numbered together.
 */
export const surveyForm = z
  .strictObject({
    version: z.int().min(1),
    /** After a visit, unless said. */
    for: surveyOccasion.optional(),
    questions: z.array(question).min(1).max(30),
  })
  .check(({ value, issues }) => {
    for (const message of formProblems(value.questions))
      issues.push({ code: 'custom', input: value, message, path: ['questions'] });
  });
export type SurveyForm = z.output<typeof surveyForm>;

/**
 * Every version there has been, in the order of their numbers. Another one is another file, named here. They are checked when
 * a function loads this; the pages' builds leave the check out.
 */
export const surveyForms = [first, second] as readonly SurveyForm[];
for (const [index, each] of surveyForms.entries())
  if (surveyForm.parse(each, { jitless: true }).version !== index + 1)
    throw new Error(`survey form ${index + 1} is numbered otherwise`);

/** The form that is asked from now on after a visit, or a stay on a ward. */
const lastFor = (occasion: SurveyOccasion): SurveyForm => {
  const form = surveyForms.filter(each => (each.for ?? 'visit') === occasion).at(-1);
  if (!form) throw new Error(`there is no survey form for a ${occasion}`);
  return form;
};
export const currentForm = lastFor('visit');
export const wardForm = lastFor('ward');

/** The form of a version; an answer is always read by the form it was given to. */
export function formOf(version: number): SurveyForm {
  const form = surveyForms[version - 1];
  if (!form) throw new Error(`there is no survey form ${version}`);
  return form;
}
