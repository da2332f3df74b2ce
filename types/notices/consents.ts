import * as z from 'zod';
import { moment } from '../moment';
import { templateNames } from './template';

/** What WeChat answers for one template when a person is asked, in its own words; `always`: and asked no more. */
export const consentAnswer = z.enum(['accept', 'always', 'reject', 'ban', 'filter']);
export type ConsentAnswer = z.output<typeof consentAnswer>;

/**
 * How an account stands with one template. `given`: something is left, or the consent lasts. `always`: the same, and WeChat
 * asks no more; for a template whose consent does not last each tap must still ask, without a question being seen, as
 * each gives one message. `refused`: the last answer was no. `none`: never asked, or all spent.
 */
const consentState = z.enum(['none', 'given', 'always', 'refused']);
export type ConsentState = z.output<typeof consentState>;

/** One line of the ledger of consents, as the person sees it (R19). */
export const consentView = z.object({
  name: z.enum(templateNames),
  title: z.string(),
  /** Whether one consent lasts, or is good for one message. */
  lasting: z.boolean(),
  state: consentState,
  /** How many messages may still be sent; 1 while a lasting consent stands. */
  left: z.int(),
  /** Messages sent by this template, and consents given to it, in all. */
  sent: z.int(),
  given: z.int(),
  lastAt: moment.optional(),
});
export type ConsentView = z.output<typeof consentView>;
