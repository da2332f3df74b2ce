import { accentProblem } from '../../../domain/hospital/accent';
import { deskTexts } from '../../../texts/desk';
import type { FieldProblem } from '../../../types/answer';
import type { Hospital } from '../../../types/hospital/hospital';

const { problems } = deskTexts.hospital;

/** The hospital's data as text values by path: `registration.phone`, `steps.0.title`. */
export type Lines = Record<string, string>;

/** The fields except the steps, in groups, each with its maximum length in characters. */
export const hospitalGroups = {
  names: { name: 30, servicePhone: 20, hours: 60 },
  registration: { 'registration.name': 20, 'registration.place': 60, 'registration.phone': 20 },
  complaints: { 'complaints.name': 20, 'complaints.place': 60, 'complaints.phone': 20 },
  followUp: { 'followUp.name': 20, 'followUp.phone': 20 },
  visit: { deskPlace: 60, bring: 100 },
  words: { 'survey.lead': 60, 'survey.thanks': 60, 'callers.greeting': 120 },
  look: { 'accent.light': 7, 'accent.dark': 7 },
} as const satisfies Record<string, Record<string, number>>;

/** The hospital's data as text values. */
export function linesOf(value: unknown, path = ''): Lines {
  if (typeof value === 'string') return { [path]: value };
  if (typeof value !== 'object' || value === null) return {};
  const parts = Object.entries(value).map(([key, part]) =>
    linesOf(part, path ? `${path}.${key}` : key),
  );
  return Object.assign({}, ...parts);
}

/** The number of steps. */
export const stepsIn = (lines: Lines): number =>
  Object.keys(lines).filter(path => /^steps\.\d+\.title$/.test(path)).length;

/** The number of departments with limits. */
const fitsIn = (lines: Lines): number =>
  Object.keys(lines).filter(path => /^fits\.\d+\.department$/.test(path)).length;

/** The number of places with a picture of the way. */
const floorsIn = (lines: Lines): number =>
  Object.keys(lines).filter(path => /^floors\.\d+\.place$/.test(path)).length;

/** Text values as the hospital's data; the hospital checks it again. */
export function hospitalOf(lines: Lines): Hospital {
  const line = (path: string) => (lines[path] ?? '').trim();
  const office = (of: 'registration' | 'complaints') => ({
    name: line(`${of}.name`),
    place: line(`${of}.place`),
    phone: line(`${of}.phone`),
  });
  return {
    name: line('name'),
    servicePhone: line('servicePhone'),
    hours: line('hours'),
    registration: office('registration'),
    complaints: office('complaints'),
    followUp: { name: line('followUp.name'), phone: line('followUp.phone') },
    deskPlace: line('deskPlace'),
    bring: line('bring'),
    steps: Array.from({ length: stepsIn(lines) }, (_, step) => ({
      title: line(`steps.${step}.title`),
      text: line(`steps.${step}.text`),
    })),
    survey: { lead: line('survey.lead'), thanks: line('survey.thanks') },
    callers: { greeting: line('callers.greeting') },
    fits: Array.from({ length: fitsIn(lines) }, (_, at) => ({
      department: line(`fits.${at}.department`),
      sex: line(`fits.${at}.sex`),
      from: line(`fits.${at}.from`),
      upTo: line(`fits.${at}.upTo`),
    })),
    floors: Array.from({ length: floorsIn(lines) }, (_, at) => ({
      place: line(`floors.${at}.place`),
      picture: line(`floors.${at}.picture`),
    })),
    logo: line('logo'),
    accent: { light: line('accent.light').toLowerCase(), dark: line('accent.dark').toLowerCase() },
  };
}

/** The values with one more step at the end. */
export const withStep = (lines: Lines): Lines => {
  const step = stepsIn(lines);
  return { ...lines, [`steps.${step}.title`]: '', [`steps.${step}.text`]: '' };
};
/** The values without one step. */
export const withoutStep = (lines: Lines, step: number): Lines => {
  const own = hospitalOf(lines);
  return linesOf({ ...own, steps: own.steps.filter((_, at) => at !== step) });
};

/** The values of a file `hospital.json`; undefined if it is none. */
export function linesOfFile(text: string): Lines | undefined {
  try {
    const lines = linesOf(JSON.parse(text));
    return 'name' in lines && 'servicePhone' in lines ? linesOf(hospitalOf(lines)) : undefined;
  } catch {
    return undefined;
  }
}

/** The paths with different values. */
export const changed = (before: Lines, after: Lines): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    path => (before[path] ?? '').trim() !== (after[path] ?? '').trim(),
  );

/** The paths of an accent that is too faint, checked before sending. */
export function faintIn({ accent }: Hospital): Record<string, string> {
  const found: Record<string, string> = {};
  if (accentProblem('light', accent.light)) found['accent.light'] = problems.ACCENT_FAINT_LIGHT;
  if (accentProblem('dark', accent.dark)) found['accent.dark'] = problems.ACCENT_FAINT_DARK;
  for (const [view, color] of Object.entries(accent))
    if (!/^#[0-9a-f]{6}$/.test(color)) found[`accent.${view}`] = problems.COLOR_FORM;
  return found;
}

/** The hospital's mistakes, by path. */
export const mistakesIn = (fields: readonly FieldProblem[]): Record<string, string> =>
  Object.fromEntries(fields.map(({ path, message }) => [path.replace(/^hospital\./, ''), message]));
