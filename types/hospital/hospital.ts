import * as z from 'zod';
import { accentProblem } from '../../domain/hospital/accent';
import { textOf } from '../text';

const line = (longest: number) => textOf({ min: 2, max: longest });
/** A landline with its area code and perhaps an extension, a mobile, a service number, or a short one of five or six digits. */
const phone = z
  .string()
  .regex(/^(0\d{2,3}-?\d{7,8}(-\d{1,5})?|1\d{10}|[48]00-?\d{3}-?\d{4}|\d{5,6})$/, 'OWN_PHONE_FORM');
const color = z.string().regex(/^#[0-9a-f]{6}$/, 'COLOR_FORM');

/** Where somebody helps, and by which number. */
const office = z.strictObject({ name: line(20), place: line(60), phone });

const age = z.string().regex(/^\d{0,3}$/);
/** A department and whom it usually sees; what is empty says nothing. Years of age, both included. */
const fit = z.strictObject({
  department: line(30),
  sex: z.string().regex(/^(female|male)?$/),
  from: age,
  upTo: age,
});

/** The map of a floor or a building: rooms whose name has `place` in it are on it. Only https opens on a patient's phone. */
const floor = z.strictObject({
  place: line(20),
  picture: z
    .string()
    .trim()
    .max(300)
    .regex(/^https:\/\/[^\s]+$/, 'PICTURE_FORM'),
});

/** What is the hospital's own: its names, numbers, places and words, and the look of its one accent (R22). */
export const hospitalFields = z
  .strictObject({
    name: line(30),
    /** The number for whatever has no other: shown on the page of one's own things. */
    servicePhone: phone,
    /** When its offices can be called and visited. */
    hours: line(60),
    /** Where strikes are revoked and records put right. */
    registration: office,
    /** Where complaints go. */
    complaints: office,
    /** Who calls patients after a visit or a stay, and the number that they see then. */
    followUp: office.omit({ place: true }),
    /** Where the guide desk is, and what a patient brings there. */
    deskPlace: line(60),
    bring: line(100),
    /** How a visit goes, step by step. */
    steps: z
      .array(z.strictObject({ title: line(12), text: line(120) }))
      .min(3)
      .max(9),
    /** What is said above the survey's questions, and after them. */
    survey: z.strictObject({ lead: line(60), thanks: line(60) }),
    /** How a caller begins, with names in braces (`greetingNames` of the caller's texts). */
    callers: z.strictObject({ greeting: line(120) }),
    /** Whom departments usually see, by their names; pages ask a patient whom one does not fit. */
    fits: z.array(fit).max(60).default([]),
    /** Pictures that show the way, by place. */
    floors: z.array(floor).max(40).default([]),
    /** A picture as a data URL; none: empty. */
    logo: z
      .string()
      .max(40_000)
      .regex(/^$|^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/]+=*$/, 'LOGO_FORM'),
    /** The accent on light and on dark ground; what goes with it is made of it. */
    accent: z.strictObject({ light: color, dark: color }),
  })
  .check(({ value: { accent }, issues }) => {
    for (const view of ['light', 'dark'] as const)
      if (accentProblem(view, accent[view]))
        issues.push({
          ...{ code: 'custom', input: accent[view], path: ['accent', view] },
          message: view === 'light' ? 'ACCENT_FAINT_LIGHT' : 'ACCENT_FAINT_DARK',
        });
  });

export type Hospital = z.output<typeof hospitalFields>;

/** A version of what is the hospital's own; 0 is the file `hospital.json`, which is built in. */
export const hospitalVersion = z.object({ version: z.int(), hospital: hospitalFields });
export type HospitalVersion = z.output<typeof hospitalVersion>;
