import * as z from 'zod';
import { formProblems } from '../../domain/surveys/form';
import { caseKind } from '../cases/cases';
import { textOf } from '../text';
import first from './forms/1.json';
import second from './forms/2.json';

/** The degrees of satisfaction (R14): with the visit as a whole, and with each aspect. */
export const satisfactions = ['satisfied', 'basic', 'dissatisfied'] as const;
export const satisfaction = z.enum(satisfactions);
export type Satisfaction = z.output<typeof satisfaction>;

const questionId = z.string().regex(/^[a-z][A-Za-z0-9]{1,30}$/);
const common = {
  id: questionId,
  title: textOf({ min: 1, max: 30 }),
  /** The survey cannot be submitted without an answer. */
  required: z.boolean().optional(),
};
const maxLength = z.int().min(10).max(500);

/** One question. `about` is the kind of case that a bad rating opens (R16). */
const question = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('overall') }),
  z.strictObject({ ...common, kind: z.literal('rating'), about: caseKind }),
  z.strictObject({ ...common, kind: z.literal('text'), maxLength }),
  z.strictObject({ ...common, kind: z.literal('staff'), maxLength }),
  /** A form has only one: the request to be called. */
  z.strictObject({ ...common, kind: z.literal('yesNo') }),
]);
export type Question = z.output<typeof question>;

/** What a form is about: a visit, or a stay on a ward. */
export const surveyOccasion = z.enum(['visit', 'ward']);
type SurveyOccasion = z.output<typeof surveyOccasion>;

/**
 * A survey's form: its questions in the order of asking. A version that was used never changes; the
 * next one replaces it. The forms of visits and of wards are numbered together.
 */
export const surveyForm = z
  .strictObject({
    version: z.int().min(1),
    /** Default: a visit. */
    for: surveyOccasion.optional(),
    questions: z.array(question).min(1).max(30),
  })
  .check(({ value, issues }) => {
    for (const message of formProblems(value.questions))
      issues.push({ code: 'custom', input: value, message, path: ['questions'] });
  });
export type SurveyForm = z.output<typeof surveyForm>;

/**
 * All versions in the order of their numbers. A new one is a new file, listed here. They are
 * checked when a function loads this file; the pages' builds leave the check out.
 */
export const surveyForms = [first, second] as readonly SurveyForm[];
for (const [index, each] of surveyForms.entries())
  if (surveyForm.parse(each, { jitless: true }).version !== index + 1)
    throw new Error(`survey form ${index + 1} is numbered otherwise`);

/** The present form for a visit, or for a stay on a ward. */
const lastFor = (occasion: SurveyOccasion): SurveyForm => {
  const form = surveyForms.filter(each => (each.for ?? 'visit') === occasion).at(-1);
  if (!form) throw new Error(`there is no survey form for a ${occasion}`);
  return form;
};
export const currentForm = lastFor('visit');
export const wardForm = lastFor('ward');

/** The form of a version; an answer is always read with the form it was given to. */
export function formOf(version: number): SurveyForm {
  const form = surveyForms[version - 1];
  if (!form) throw new Error(`there is no survey form ${version}`);
  return form;
}
