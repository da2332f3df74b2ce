import { maskDocument } from '../../types/identity';
import type { Policy } from '../../types/policy';
import { keyedHash, seal, unseal } from '../cloud/seal';
import { carePlanStore } from '../cloud/stores/care';
import { type Discharge, type Discharged, dischargeStore } from '../cloud/stores/discharges';
import { type FollowUp, followUpStore, newFollowUp } from '../cloud/stores/followUps';
import type { DischargeRow } from '../domain/discharges';
import { roundsToPlan } from '../domain/followUps';
import { addDays, dateOf, type Moment } from '../domain/time';
import { deadAmong } from './followUps';
import { lastFour, searchKey, searchKeys } from './person';
import { patientIdOf } from './registerPatient';

export const dischargedOf = ({ _id, person }: Pick<Discharge, '_id' | 'person'>): Discharged =>
  unseal(person, _id);

/** A birthday, `MM-DD`, as it is looked up by. */
export const birthdayKey = (birthday: string): string => keyedHash('birthday', birthday);

const dischargeIdOf = (stay: string): string => keyedHash('discharge', stay);

/** A row as it is kept: the person sealed, with what they can be looked up by. */
function dischargeOf(
  row: DischargeRow,
  departmentId: string | undefined,
  by: string,
  now: Moment,
): Discharge {
  const { line: _line, ...values } = row;
  const { stay, name, sex, phone, document, birthDate, diagnosis } = values;
  const id = dischargeIdOf(stay);
  const person: Discharged = {
    stay,
    name,
    sex,
    phone,
    ...(document ? { document } : {}),
    ...(birthDate ? { birthDate } : {}),
    diagnosis,
  };
  const patientId = document && patientIdOf({ document, name });
  const last4 = document ? lastFour(document) : stay.slice(-4);
  return {
    _id: id,
    personId: patientId ?? id,
    ...(patientId ? { patientId } : {}),
    department: { ...(departmentId ? { id: departmentId } : {}), name: row.department },
    ...(row.admittedOn ? { admittedOn: row.admittedOn } : {}),
    dischargedOn: row.dischargedOn,
    month: row.dischargedOn.slice(0, 7),
    result: row.result,
    dead: row.result === 'died',
    person: seal(person, id),
    keys: [...searchKeys({ name, phone, last4 }), searchKey(stay)],
    ...(birthDate ? { birthday: birthdayKey(birthDate.slice(5)) } : {}),
    row: keyedHash('discharge row', JSON.stringify(values)),
    importedAt: now,
    changedAt: now,
    by,
    owesPlan: true,
  };
}

const chunks = <T>(all: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) =>
    all.slice(i * size, (i + 1) * size),
  );

/**
 * Takes the rows of a list over (R15): new stays are added, corrected ones changed, the others left alone. Their follow-ups
 * are owed with the same write. Answers how many of each there were.
 * @param departments ids of the roster's departments by name
 */
export async function takeOver(
  rows: DischargeRow[],
  departments: Map<string, string>,
  by: string,
  now: Moment,
): Promise<{ added: number; changed: number; unchanged: number }> {
  const did = { added: 0, changed: 0, unchanged: 0 };
  for (const chunk of chunks(rows, 500)) {
    const stays = chunk.map(row => dischargeOf(row, departments.get(row.department), by, now));
    const there = new Map(
      (await dischargeStore.rowsOf(stays.map(({ _id }) => _id))).map(each => [each._id, each.row]),
    );
    const added = stays.filter(({ _id }) => !there.has(_id));
    const changed = stays.filter(({ _id, row }) => there.has(_id) && there.get(_id) !== row);
    if (added.length) await dischargeStore.insertMissing(added);
    for (const some of chunks(changed, 20))
      await Promise.all(some.map(stay => dischargeStore.correct(stay, there.get(stay._id)!)));
    did.added += added.length;
    did.changed += changed.length;
    did.unchanged += stays.length - added.length - changed.length;
  }
  return did;
}

/** A stay's rounds as they should be, by the day on which it became known. */
function roundsOf(stay: Discharge, policy: Policy, now: Moment): FollowUp[] {
  const { name, phone, sex, birthDate, document, diagnosis } = dischargedOf(stay);
  return roundsToPlan(stay.dischargedOn, dateOf(stay.changedAt)).map(kind =>
    newFollowUp(
      {
        id: `${kind}-${stay._id}`,
        kind,
        source: { kind: 'discharge', id: stay._id },
        ...(stay.patientId ? { patientId: stay.patientId } : {}),
        dischargeId: stay._id,
        department: stay.department,
        date: stay.dischargedOn,
        person: {
          name,
          phone,
          sex,
          ...(birthDate ? { birthDate } : {}),
          ...(document ? { documentMasked: maskDocument(document) } : {}),
          diagnosis,
        },
        ...(document ? { last4: lastFour(document) } : {}),
      },
      policy,
      now,
    ),
  );
}

/**
 * Plans the rounds of stays that owe it, and puts right those of corrected stays (R15). Who has died is not planned for, and
 * all that was planned for them ends; a stay that was taken for a death by mistake has its rounds back. Every step may be
 * repeated; a stay owes nothing more only when all is written. Answers how many rounds are newly planned.
 */
export async function planOwing(
  policy: Policy,
  now: Moment,
  timeLeft: () => boolean,
): Promise<number> {
  let planned = 0;
  while (timeLeft()) {
    const stays = await dischargeStore.owingPlan(200);
    if (!stays.length) break;
    for (const { personId, _id } of stays.filter(({ dead }) => dead))
      await followUpStore.endMany({ personId }, 'died', _id, now);
    const dead = await deadAmong(stays.map(({ personId }) => personId));
    const there = new Map(
      (await followUpStore.ofDischarges(stays.map(({ _id }) => _id))).map(each => [each._id, each]),
    );
    const living = stays.filter(({ personId }) => !dead.has(personId));
    const wanted = living.flatMap(stay => roundsOf(stay, policy, now));
    const missing = wanted.filter(({ _id }) => !there.has(_id));
    await followUpStore.insertMissing(missing);
    for (const { personId, _id } of living.filter(({ _id: id, personId: person }) =>
      [...there.values()].some(each => each.endedBy === id && each.personId === person),
    ))
      await followUpStore.reopenMany(personId, _id);
    for (const round of wanted) {
      const before = there.get(round._id);
      if (before) await correct(before, round);
    }
    // Messages of today's care may be for them too (R21).
    await carePlanStore.lookAgain('discharge', addDays(dateOf(now), -1));
    await dischargeStore.planned(stays);
    planned += missing.length;
  }
  return planned;
}

/** An open round gets what its corrected stay says; a better phone that somebody was told stays. */
async function correct(before: FollowUp, round: FollowUp): Promise<void> {
  const { person, keys, department, date, month, dueOn, nextOn, personId, patientId } = round;
  await followUpStore.correct(before._id, {
    ...{ person, keys, department, date, month, dueOn, personId },
    ...(patientId ? { patientId } : {}),
    ...(before.tried ? {} : { nextOn }),
  });
}
