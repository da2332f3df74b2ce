import * as z from 'zod';
import { accentProblem } from '../../domain/hospital/accent';
import { textOf } from '../text';

const line = (longest: number) => textOf({ min: 2, max: longest });
/**
 * A landline with area code and optional extension, a mobile, a service number, or a short one with
 * five or six digits.
 */
const phone = z
  .string()
  .regex(/^(0\d{2,3}-?\d{7,8}(-\d{1,5})?|1\d{10}|[48]00-?\d{3}-?\d{4}|\d{5,6})$/, 'OWN_PHONE_FORM');
const color = z.string().regex(/^#[0-9a-f]{6}$/, 'COLOR_FORM');

/** Where users get help, and the number to call. */
const office = z.strictObject({ name: line(20), place: line(60), phone });

const age = z.string().regex(/^\d{0,3}$/);
/**
 * A department and the patients it usually sees; empty fields set no limit. Age in whole years,
 * both ends included.
 */
const fit = z.strictObject({
  department: line(30),
  sex: z.string().regex(/^(female|male)?$/),
  from: age,
  upTo: age,
});

/**
 * The map of a floor or building, for rooms whose name contains `place`. Patients' phones only open
 * https.
 */
const floor = z.strictObject({
  place: line(20),
  picture: z
    .string()
    .trim()
    .max(300)
    .regex(/^https:\/\/[^\s]+$/, 'PICTURE_FORM'),
});

/** The hospital's own data: its names, numbers, places and texts, and its accent (R22). */
export const hospitalFields = z
  .strictObject({
    name: line(30),
    /** The number for everything else, shown on the account's own page. */
    servicePhone: phone,
    /** When its offices can be called and visited. */
    hours: line(60),
    /** Where strikes are revoked and records corrected. */
    registration: office,
    /** Where complaints go. */
    complaints: office,
    /** Who calls patients after a visit or a stay, and the number that they see. */
    followUp: office.omit({ place: true }),
    /** Where the guide desk is, and what a patient brings. */
    deskPlace: line(60),
    bring: line(100),
    /** The steps of a visit. */
    steps: z
      .array(z.strictObject({ title: line(12), text: line(120) }))
      .min(3)
      .max(9),
    /** The text above a survey's questions, and the thanks after them. */
    survey: z.strictObject({ lead: line(60), thanks: line(60) }),
    /** The beginning of a call, with names in braces (`greetingNames` of the callers' texts). */
    callers: z.strictObject({ greeting: line(120) }),
    /** The patients that departments usually see, by department name; pages ask other patients. */
    fits: z.array(fit).max(60).default([]),
    /** Pictures that show the way, by place. */
    floors: z.array(floor).max(40).default([]),
    /** A picture as a data URL; empty: none. */
    logo: z
      .string()
      .max(40_000)
      .regex(/^$|^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/]+=*$/, 'LOGO_FORM'),
    /** The accent on light and on dark ground; other colours are computed from it. */
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

/** A version of the hospital's own data; 0 is the file `hospital.json`, which is built in. */
export const hospitalVersion = z.object({ version: z.int(), hospital: hospitalFields });
export type HospitalVersion = z.output<typeof hospitalVersion>;
