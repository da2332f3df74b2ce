import { chunks } from '../../../../domain/chunks';
import { defined } from '../../../../domain/defined';
import type { DischargeRow } from '../../../../domain/discharges/discharges';
import { roundsOfStay, roundsToPlan } from '../../../../domain/followups/followUps';
import { maskDocument } from '../../../../domain/people/document';
import { lastFours } from '../../../../domain/people/search';
import { monthOf } from '../../../../domain/time/months';
import { addDays, dateOf, type LocalDate, type Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { derivedId } from '../../../cloud/derivedId';
import { type PassedOver, passedOver } from '../../../cloud/passedOver';
import { carePlanStore } from '../../care';
import { figureStore } from '../../figures';
import {
  type Discharge,
  dischargedOf,
  dischargeStore,
  type FollowUp,
  followEnds,
  followedOf,
  followUpStore,
  newFollowUp,
  recordDeaths,
} from '../../followups';
import { deathStore, phoneKey } from '../../people';
import { asStays } from './asStays';
import { type KnownWards, withDoctor, withWards } from './wards';

/** Compares some rows with the stays on file: which stays are new, and which were corrected. */
async function compared(chunk: DischargeRow[], known: KnownWards, by: string, now: Moment) {
  const stays = await asStays(chunk, known, by, now);
  const there = new Map(
    (await dischargeStore.rowsOf(stays.map(({ _id }) => _id))).map(each => [each._id, each]),
  );
  const added = stays.filter(({ _id }) => !there.has(_id));
  const changed = stays.filter(({ _id, row }) => there.has(_id) && there.get(_id)?.row !== row);
  return { stays, there, added, changed };
}

/** What importing the rows would do (R15); writes nothing. `planned`: the number of calls it would plan for new stays. */
export async function foreseeTakeOver(
  rows: DischargeRow[],
  known: KnownWards,
  by: string,
  now: Moment,
): Promise<{ added: number; changed: number; unchanged: number; planned: number }> {
  const would = { added: 0, changed: 0, unchanged: 0, planned: 0 };
  for (const chunk of chunks(rows, 500)) {
    const { stays, added, changed } = await compared(chunk, known, by, now);
    would.added += added.length;
    would.changed += changed.length;
    would.unchanged += stays.length - added.length - changed.length;
    for (const { dead, dischargedOn } of added)
      if (!dead) would.planned += roundsToPlan(dischargedOn, dateOf(now)).length;
  }
  return would;
}

/**
 * Imports the rows of a list (R15): adds new stays, changes corrected ones, and leaves the others.
 * The same write notes that their follow-ups must still be planned. Returns the counts, and the
 * patients who the list says have died, or have not died after all.
 */
export async function takeOver(
  rows: DischargeRow[],
  known: KnownWards,
  by: string,
  now: Moment,
): Promise<{ added: number; changed: number; unchanged: number; deaths: string[] }> {
  const did = { added: 0, changed: 0, unchanged: 0, deaths: [] as string[] };
  for (const chunk of chunks(rows, 500)) {
    const { stays, there, added, changed } = await compared(chunk, known, by, now);
    const placed = (stay: Discharge) => withDoctor(stay, known);
    if (added.length) await dischargeStore.insertMissing(added.map(placed));
    for (const batch of chunks((await withWards(changed)).map(placed), 20))
      await Promise.all(batch.map(stay => dischargeStore.correct(stay, there.get(stay._id)!)));
    const deaths = [...added, ...changed].filter(({ _id, dead }) => dead || there.get(_id)?.dead);
    if (deaths.length) await recordDeaths({ stays: deaths.map(({ _id }) => _id) });
    did.deaths.push(
      ...deaths.flatMap(({ _id, dead, personId }) => {
        const before = there.get(_id);
        return [...(dead ? [personId] : []), ...(before?.dead ? [before.personId] : [])];
      }),
    );
    did.added += added.length;
    did.changed += changed.length;
    did.unchanged += stays.length - added.length - changed.length;
  }
  return did;
}

/**
 * The rounds that a stay should have: those of the day on which it became known, and those it has already.
 * @param better the phone to call instead of the one in the file
 */
function roundsOf(
  stay: Discharge,
  has: FollowUp[],
  better: string | undefined,
  policy: Policy,
  now: Moment,
): FollowUp[] {
  const { name, phone, sex, birthDate, document, diagnosis } = dischargedOf(stay);
  const known = roundsToPlan(stay.dischargedOn, dateOf(stay.changedAt));
  return roundsOfStay
    .filter(kind => known.includes(kind) || has.some(({ _id }) => _id === roundId(kind, stay)))
    .map(kind => {
      const round = newFollowUp(
        {
          id: roundId(kind, stay),
          kind,
          source: { kind: 'discharge', id: stay._id },
          ...defined({ patientId: stay.patientId, doctor: stay.doctor }),
          dischargeId: stay._id,
          department: stay.department,
          date: stay.dischargedOn,
          person: {
            name,
            phone: better ?? phone,
            sex,
            ...defined({ birthDate, documentMasked: document && maskDocument(document) }),
            diagnosis,
          },
          ...defined({ lastFours: document && lastFours(document) }),
        },
        policy,
        now,
      );
      return better ? { ...round, keys: [...round.keys, phoneKey(phone)] } : round;
    });
}

const roundId = (kind: string, { _id }: Pick<Discharge, '_id'>): string => derivedId(kind, _id);

/** The phone that a caller was told instead of the one in the file. It stays, unless the file has a new one. */
function betterPhone(stay: Discharge, has: FollowUp[]): string | undefined {
  const { phone } = dischargedOf(stay);
  return [...has]
    .sort((a, b) => b.changedAt - a.changedAt)
    .filter(({ keys }) => keys.includes(phoneKey(phone)))
    .map(round => followedOf(round).phone)
    .find(each => each !== phone);
}

/**
 * Plans the rounds of stays that owe it, and corrects those of corrected stays (R15). Nothing is planned for a patient who
 * died, and everything planned for them ends. A patient who was taken for dead by mistake gets everything back that this had
 * ended. Every step may be repeated; a stay owes nothing more only when all is written. Returns how many rounds are newly
 * planned.
 */
export async function planOwing(
  policy: Policy,
  now: Moment,
  timeLeft: () => boolean,
  passed: PassedOver = passedOver(),
): Promise<number> {
  let planned = 0;
  while (timeLeft()) {
    const owing = await dischargeStore.owingPlan(200, passed.ids());
    if (!owing.length) break;
    const stays = owing.filter(each => passed.reading(each._id, () => dischargedOf(each)));
    // The import has done so already, unless it was killed.
    const deaths = stays.filter(({ dead, diedBefore }) => dead || diedBefore);
    if (deaths.length) await recordDeaths({ stays: deaths.map(({ _id }) => _id) });
    for (const { personId, _id } of stays.filter(({ dead }) => dead)) {
      await followUpStore.endMany({ personId }, 'died', _id, now);
      await followUpStore.endMany({ dischargeId: _id }, 'died', _id, now);
    }
    await giveBack(stays, now);
    const dead = await deathStore.among(stays.map(({ personId }) => personId));
    const there = await followUpStore.ofDischarges(stays.map(({ _id }) => _id));
    const missing: FollowUp[] = [];
    for (const stay of stays) {
      const has = there.filter(({ dischargeId }) => dischargeId === stay._id);
      const rounds = passed.reading(stay._id, () =>
        roundsOf(stay, has, betterPhone(stay, has), policy, now),
      );
      for (const round of rounds ?? []) {
        const before = has.find(({ _id }) => _id === round._id);
        if (before) await correct(before, round, now);
        else if (!dead.has(stay.personId)) missing.push(round);
      }
    }
    // What a call said about the person now applies to the patient of the corrected stay.
    const calls = there.filter(({ lastOutcome }) => lastOutcome === 'died').map(({ _id }) => _id);
    if (calls.length) await recordDeaths({ calls });
    const hadRounds = new Set(there.map(({ dischargeId }) => dischargeId));
    await followEnds(
      stays.flatMap(each => (hadRounds.has(each._id) ? each.personId : [])),
      now,
    );
    await followUpStore.insertMissing(missing);
    await countAnew(stays.flatMap(({ leftBefore = [] }) => leftBefore));
    // Care messages of today may be for them, too (R21).
    await carePlanStore.lookAgain('discharge', addDays(dateOf(now), -1));
    const left = passed.ids();
    await dischargeStore.planned(stays.filter(({ _id }) => !left.includes(_id)));
    planned += missing.length;
  }
  return planned;
}

/**
 * If the corrections of stays say that patients have not died: restores what these stays had ended,
 * and plans what was left out.
 */
async function giveBack(stays: Discharge[], now: Moment): Promise<void> {
  const byId = new Map(stays.map(stay => [stay._id, stay]));
  const ended = (await followUpStore.endedBy([...byId.keys()])).filter(
    ({ endedBy = '', personId, dischargeId }) => {
      const stay = byId.get(endedBy);
      return stay && !(stay.dead && (stay.personId === personId || stay._id === dischargeId));
    },
  );
  const seemed = stays.flatMap(({ diedBefore = [] }) => diedBefore);
  const dead = await deathStore.among([...seemed, ...ended.map(({ personId }) => personId)]);
  const back = ended.filter(({ personId }) => !dead.has(personId)).map(({ _id }) => _id);
  if (back.length) await followUpStore.reopen(back, [...byId.keys()], now);
  const living = seemed.filter(personId => !dead.has(personId));
  if (living.length) await dischargeStore.owePlan(living);
}

/** Marks the days on which stays were counted before; the changes of the stays mark the present ones (R18). */
async function countAnew(dates: LocalDate[]): Promise<void> {
  if (!dates.length) return;
  await figureStore.markMonths([...new Set(dates.map(monthOf))]);
  await figureStore.markDays([...new Set(dates)]);
}

/**
 * A round gets the values of its corrected stay, even if it is closed: it counts where the stay counts. Its days change only
 * while it is open.
 */
async function correct(before: FollowUp, round: FollowUp, now: Moment): Promise<void> {
  const { person, keys, department, doctor, date, month, dueOn, nextOn, personId } = round;
  const about = { person, keys, department, date, month, personId, patientId: round.patientId };
  await followUpStore.correct(before._id, { ...about, doctor }, now);
  await followUpStore.date(before._id, {
    dueOn,
    ...defined({ nextOn: before.tried ? undefined : nextOn }),
  });
}
