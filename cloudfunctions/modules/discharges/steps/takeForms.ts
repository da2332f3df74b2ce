import { chunks } from '../../../../domain/chunks';
import type { DischargeRow } from '../../../../domain/discharges/discharges';
import type { WardFormRead } from '../../../../domain/discharges/wardAnswers';
import type { Moment } from '../../../../domain/time/time';
import type { FormsBrought } from '../../../../types/discharges/formsBrought';
import { passedOver } from '../../../cloud/passedOver';
import { keyedHash } from '../../../cloud/seal';
import { type Discharge, dischargeStore } from '../../followups';
import { deathStore } from '../../people';
import {
  enterPaperForms,
  type FormStanding,
  type PaperForm,
  type Survey,
  settleSurvey,
  standingOfPapers,
} from '../../surveys';
import { asStays, dischargeIdOf } from './asStays';
import type { KnownWards } from './wards';

/** The number of rows that are processed together. */
const piece = 500;

interface Brought {
  id: string;
  form: WardFormRead;
}

const broughtBy = (rows: readonly DischargeRow[]): Brought[] =>
  rows.flatMap(row => (row.form ? [{ id: dischargeIdOf(row), form: row.form }] : []));

/** The forms of the patients who are alive; nothing is stored of patients who have died (R26). */
async function papersOf(brought: readonly Brought[], stays: Discharge[]): Promise<PaperForm[]> {
  const dead = await deathStore.among(stays.map(({ personId }) => personId));
  const living = stays.filter(stay => !stay.dead && !dead.has(stay.personId));
  const stayOf = new Map(living.map(stay => [stay._id, stay]));
  return brought.flatMap(({ id, form: { way, answers } }) => {
    const stay = stayOf.get(id);
    // If a list brings the same answers again, they are the same form.
    const requestId = keyedHash('ward form', JSON.stringify([id, answers]));
    return stay ? [{ requestId, stay, way, answers }] : [];
  });
}

const none = (): FormsBrought => ({
  forms: 0,
  formsLeft: { died: 0, answered: 0, asked: 0, there: 0, wrong: 0 },
});

function count(to: FormsBrought, standing: FormStanding): void {
  if (standing === 'new') to.forms += 1;
  else to.formsLeft[standing] += 1;
}

/** What `takeForms` would do with the forms of a list, also of stays that are not imported yet. Nothing is written. */
export async function foreseeForms(
  rows: readonly DischargeRow[],
  known: KnownWards,
  by: string,
  now: Moment,
): Promise<FormsBrought> {
  const would = none();
  for (const batch of chunks(
    rows.filter(({ form }) => form),
    piece,
  )) {
    const papers = await papersOf(broughtBy(batch), await asStays(batch, known, by, now));
    would.formsLeft.died += batch.length - papers.length;
    if (!papers.length) continue;
    for (const standing of await standingOfPapers(papers, now)) count(would, standing);
  }
  return would;
}

/**
 * Stores the ward's forms of a list whose stays are imported (R14), like forms on paper. It leaves
 * out patients who have died, have already given other answers, or were asked the same in a call.
 * The list may be imported again, also after a kill. Returns the forms as they are stored now, and
 * how many were stored or left out.
 */
export async function takeForms(
  rows: readonly DischargeRow[],
  by: string,
  now: Moment,
): Promise<{ entered: Survey[]; did: FormsBrought }> {
  const did = none();
  const entered: Survey[] = [];
  for (const batch of chunks(broughtBy(rows), piece)) {
    const papers = await papersOf(batch, await dischargeStore.byIds(batch.map(({ id }) => id)));
    did.formsLeft.died += batch.length - papers.length;
    if (!papers.length) continue;
    for (const { standing, became } of await enterPaperForms(papers, by, now)) {
      // This form was new, but its patient answered while this call was running.
      count(did, standing === 'new' && !became.ok ? 'answered' : standing);
      if (became.ok) entered.push(became.value);
    }
  }
  return { entered, did };
}

/**
 * Opens the cases of these forms and passes on their praise (R16); the job does what there is no
 * time for.
 */
export async function settleForms(
  entered: readonly Survey[],
  now: Moment,
  timeLeft: () => boolean,
): Promise<void> {
  const passed = passedOver();
  for (const survey of entered.filter(({ owesCase }) => owesCase)) {
    if (!timeLeft()) return;
    await passed.doing(survey._id, () => settleSurvey(survey, now));
  }
}
