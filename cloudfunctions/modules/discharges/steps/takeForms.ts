import { chunks } from '../../../../domain/chunks';
import type { DischargeRow } from '../../../../domain/discharges/discharges';
import type { Moment } from '../../../../domain/time/time';
import { passedOver } from '../../../cloud/passedOver';
import { keyedHash } from '../../../cloud/seal';
import { dischargeStore } from '../../followups';
import { deathStore } from '../../people';
import { enterPaperForms, type Survey, settleSurvey } from '../../surveys';
import { dischargeIdOf } from './takeOver';

/**
 * Stores the ward's forms of a list whose stays are imported (R14), like forms filled in on the
 * ward. It leaves out patients who have died, have already given other answers, or were asked the
 * same in a call. The list may be imported again, also after a kill. Returns the forms stored now
 * or before by the same list, and how many were left out.
 */
export async function takeForms(
  rows: readonly DischargeRow[],
  by: string,
  now: Moment,
): Promise<{ entered: Survey[]; left: number }> {
  const brought = rows.flatMap(row =>
    row.answers ? [{ id: dischargeIdOf(row), answers: row.answers }] : [],
  );
  const entered: Survey[] = [];
  for (const some of chunks(brought, 500)) {
    const stays = await dischargeStore.byIds(some.map(({ id }) => id));
    const dead = await deathStore.among(stays.map(({ personId }) => personId));
    const living = stays.filter(stay => !stay.dead && !dead.has(stay.personId));
    const stayOf = new Map(living.map(stay => [stay._id, stay]));
    const papers = some.flatMap(({ id, answers }) => {
      const stay = stayOf.get(id);
      // The same answers again are the same form.
      const requestId = keyedHash('ward form', JSON.stringify([id, answers]));
      return stay ? [{ requestId, stay, answers }] : [];
    });
    if (!papers.length) continue;
    const how = { way: 'onSite' as const, by };
    for (const each of await enterPaperForms(papers, how, now))
      if (each.ok) entered.push(each.value);
  }
  return { entered, left: brought.length - entered.length };
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
