import * as z from 'zod';
import { localDate, moment } from '../moment';
import { noteOf, textOf } from '../text';

/** What a care message is about (R21). A birthday greeting only where the plan switches it on. */
export const careKinds = ['recovery', 'medicine', 'check', 'knowledge', 'birthday'] as const;
const careKind = z.enum(careKinds);
export type CareKind = z.output<typeof careKind>;

/** What the days of a plan are counted from. */
export const careStarts = ['discharge', 'visit'] as const;
const careStart = z.enum(careStarts);
export type CareStart = z.output<typeof careStart>;

/** How long its texts may be, and after how many days it comes at the latest. */
export const careItemBounds = {
  day: { min: 1, max: 730 },
  title: { min: 2, max: 20 },
  text: { min: 5, max: 1000 },
};

/** One message of a plan; its id is the client's own and stays when the words change: what was sent is not sent again. */
const carePlanItem = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,20}$/),
  /** How many days after leaving or the visit; without meaning for a birthday greeting. */
  day: z.int().min(careItemBounds.day.min).max(careItemBounds.day.max),
  kind: careKind,
  /** What the message in WeChat says it is about. */
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
  /** By name; none: every department. */
  department: noteOf(30),
  /** Diagnoses that contain one of these words, for patients who were on a ward; none: every diagnosis. */
  diagnoses: z.array(textOf(carePlanBounds.diagnosis)).max(carePlanBounds.diagnoses).default([]),
  /** Sends its birthday greetings. */
  birthdays: z.boolean().default(false),
  /** Out of force, nothing is sent any more. */
  active: z.boolean().default(true),
  items: z.array(carePlanItem).min(1).max(40),
});

export const carePlanView = carePlanFields.extend({
  planId: z.string(),
  /** Rises with each change; handed back when saving. */
  revision: z.int(),
  changedAt: moment,
  changedBy: z.string(),
  /** Messages given to the outbox so far. */
  sent: z.int(),
});
export type CarePlanView = z.output<typeof carePlanView>;

/** One message of care as it stands: `stopped`: the patient wants none; `noAccount`: not in the mini-program; `noConsent`: did not agree to messages. */
const careStates = [
  'waiting',
  'sent',
  'noConsent',
  'noAccount',
  'notDelivered',
  /** What became of it is no longer kept. */
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
  /** The day it was for. */
  on: localDate,
  state: careState,
});
export type CareItemView = z.output<typeof careItemView>;

/** The same as its patient reads it. */
export const careView = careItemView.extend({
  text: z.string(),
  patient: z.object({ patientId: z.string(), name: z.string() }),
  read: z.boolean(),
});
export type CareView = z.output<typeof careView>;
