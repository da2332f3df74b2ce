import * as z from 'zod';
import { localDate, moment } from '../moment';
import { noteOf, textOf } from '../text';

/**
 * The subject of a care message (R21). Birthday greetings are only sent if the plan switches them
 * on.
 */
export const careKinds = ['recovery', 'medicine', 'check', 'knowledge', 'birthday'] as const;
const careKind = z.enum(careKinds);
export type CareKind = z.output<typeof careKind>;

/** The event from which the days of a plan count. */
export const careStarts = ['discharge', 'visit'] as const;
const careStart = z.enum(careStarts);
export type CareStart = z.output<typeof careStart>;

/** The length of its texts, and the range of its days. */
export const careItemBounds = {
  day: { min: 1, max: 730 },
  title: { min: 2, max: 20 },
  text: { min: 5, max: 1000 },
};

/**
 * One message of a plan. Its id is made by the client and stays when the words change: a sent
 * message is not sent again.
 */
const carePlanItem = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,20}$/),
  /** The number of days after discharge or visit; unused for a birthday greeting. */
  day: z.int().min(careItemBounds.day.min).max(careItemBounds.day.max),
  kind: careKind,
  /** The subject in WeChat's message. */
  title: textOf(careItemBounds.title),
  /** The hospital's own words. */
  text: textOf(careItemBounds.text),
});
export type CarePlanItem = z.output<typeof carePlanItem>;

export const carePlanBounds = {
  title: { min: 2, max: 30 },
  diagnosis: { min: 1, max: 30 },
  diagnoses: 20,
};

/** A plan as the office writes it: for a department, a diagnosis, or both. */
export const carePlanFields = z.strictObject({
  title: textOf(carePlanBounds.title),
  start: careStart,
  /** A department's name; empty: every department. */
  department: noteOf(30),
  /** Diagnoses that contain one of these words, for discharged patients; empty: every diagnosis. */
  diagnoses: z.array(textOf(carePlanBounds.diagnosis)).max(carePlanBounds.diagnoses).default([]),
  /** Whether it sends its birthday greetings. */
  birthdays: z.boolean().default(false),
  /** Whether it is in force; if not, nothing is sent. */
  active: z.boolean().default(true),
  items: z.array(carePlanItem).min(1).max(40),
});

export const carePlanView = carePlanFields.extend({
  planId: z.string(),
  /** Rises with each change; sent back when saving. */
  revision: z.int(),
  changedAt: moment,
  changedBy: z.string(),
  /** The number of messages that were put into the outbox in the last days (`domain/time/counted.ts`). */
  sent: z.int(),
});
export type CarePlanView = z.output<typeof carePlanView>;

/**
 * The state of a care message. `stopped`: the patient wants none; `noAccount`: does not use the
 * mini-program; `noConsent`: has not agreed to messages.
 */
const careStates = [
  'waiting',
  'sent',
  'noConsent',
  'noAccount',
  'notDelivered',
  /** Its result is no longer stored. */
  'forgotten',
  'stopped',
] as const;
const careState = z.enum(careStates);
export type CareState = z.output<typeof careState>;

export const careItemView = z.object({
  careId: z.string(),
  kind: careKind,
  title: z.string(),
  department: z.string(),
  /** The day of the message. */
  on: localDate,
  state: careState,
});
export type CareItemView = z.output<typeof careItemView>;

/** A care message as its patient reads it. */
export const careView = careItemView.extend({
  text: z.string(),
  patient: z.object({ patientId: z.string(), name: z.string() }),
  read: z.boolean(),
});
export type CareView = z.output<typeof careView>;
