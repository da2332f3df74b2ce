import * as z from 'zod';
import { moment } from '../moment';
import { templateNames } from './template';

/**
 * WeChat's answers for one template when a person is asked, in its own words; `always`: and do not
 * ask again.
 */
export const consentAnswer = z.enum(['accept', 'always', 'reject', 'ban', 'filter']);
export type ConsentAnswer = z.output<typeof consentAnswer>;

/**
 * The state of an account's consent to a template. `given`: some consent is left, or it lasts.
 * `always`: the same, and WeChat does not ask again; for a template without lasting consent each
 * tap must still request it, which shows no question, as each gives one message. `refused`: the
 * last answer was no. `none`: never asked, or all used.
 */
const consentState = z.enum(['none', 'given', 'always', 'refused']);
export type ConsentState = z.output<typeof consentState>;

/** One line of the ledger of consents, as the person sees it (R19). */
export const consentView = z.object({
  name: z.enum(templateNames),
  title: z.string(),
  /** Whether one consent lasts, or is for one message. */
  lasting: z.boolean(),
  state: consentState,
  /** The number of messages that may still be sent; 1 while a lasting consent is valid. */
  left: z.int(),
  /** Messages sent with this template, and consents given to it, in all. */
  sent: z.int(),
  given: z.int(),
  lastAt: moment.optional(),
});
export type ConsentView = z.output<typeof consentView>;
