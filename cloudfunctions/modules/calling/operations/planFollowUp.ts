import { isOf } from '../../../../domain/access/followUps';
import { FARTHEST } from '../../../../domain/callLists/callLists';
import { defined } from '../../../../domain/defined';
import { callableFrom } from '../../../../domain/followups/followUps';
import { addDays, dateOf, type LocalDate } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import { done, refused } from '../../../../types/answer';
import { planFollowUp as contract } from '../../../../types/calling/planFollowUp';
import { keyedHash } from '../../../cloud/seal';
import { type Staff, staffOperation } from '../../access';
import {
  dischargeStore,
  followUpRow,
  followUpStore,
  isPatientOfWards,
  newFollowUp,
  seesPhonesOf,
  wardsOf,
} from '../../followups';
import { deathStore, leadingId, recordByDocument } from '../../people';
import { policyAt } from '../../policy';
import { rosterStore } from '../../timetable';
import { type PlanWish, plannedPerson } from '../steps/plannedPerson';

/**
 * Only the office of the department may plan a call, and each request plans one. Nothing is planned
 * for a patient who died.
 */
export const planFollowUp = staffOperation(contract, async (wish, { caller, now }) => {
  const input = await ofLeading(wish);
  const today = dateOf(now);
  if (input.kind !== 'healthCheck' && input.dueOn < today) return refused('FOLLOW_UP_DUE_PAST', {});
  const path = wrongDate(input, today);
  if (path) return refused('INPUT_INVALID', { fields: [{ path, message: texts.fields.wrong }] });
  const wards = await wardsOf(caller.staff);
  if (!(await isTheirs(input, caller.staff, wards))) return refused('OTHER_DEPARTMENT', {});
  const id = `${input.kind}-${keyedHash('follow-up wish', `${caller.account}\n${input.requestId}`)}`;
  const dials = (patientId: string) => seesPhonesOf(patientId, caller, wards);
  const whom = await plannedPerson(input, dials, now);
  if (!whom.ok) return whom;
  const { person, patientId, dischargeId, lastFours } = whom.value;
  const personId = patientId ?? dischargeId ?? id;
  if ((await deathStore.among([personId])).has(personId))
    return refused('FOLLOW_UP_PERSON_DIED', {});
  if ((await followUpStore.neverCalled([personId])).has(personId))
    return refused('FOLLOW_UP_NEVER_CALL', {});
  const roster = await rosterStore.current();
  const departmentId = roster?.departments.find(({ name }) => name === input.department)?.id;
  const policy = await policyAt(now);
  const wished = newFollowUp(
    {
      id,
      kind: input.kind,
      source: { kind: 'unit', id },
      personId,
      ...defined({ patientId, dischargeId, lastFours }),
      department: { ...defined({ id: departmentId }), name: input.department },
      ...daysOf(input, today),
      person,
    },
    policy,
    now,
  );
  await followUpStore.insertMissing([wished]);
  const planned = await followUpStore.get(id);
  if (!planned) throw new Error('the follow-up was planned and is not there');
  return done({ value: { followUp: followUpRow(planned, policy, now) }, subjects: [id, personId] });
});

/** The request for the remaining record, if the named one was joined to another (R1). */
async function ofLeading(wish: PlanWish): Promise<PlanWish> {
  const { person } = wish;
  if (!('patientId' in person)) return wish;
  return { ...wish, person: { patientId: await leadingId(person.patientId) } };
}

/** The day from which the call counts, the day on which it is due, and who makes it. */
function daysOf(input: PlanWish, today: LocalDate) {
  if (input.kind === 'healthCheck') return { date: input.date };
  const dueOn = callableFrom(input.dueOn);
  return { date: input.kind === 'homeVisit' ? dueOn : today, dueOn, by: input.by };
}

/** The field with an impossible date: a health check in the future, or a call too far ahead. */
const wrongDate = (input: PlanWish, today: LocalDate): 'date' | 'dueOn' | undefined => {
  if (input.kind === 'healthCheck') return input.date > today ? 'date' : undefined;
  return input.dueOn > addDays(today, FARTHEST) ? 'dueOn' : undefined;
};

/**
 * Whether a member may plan this (R20): in one of their departments, and for a patient who visited
 * or left one of them. The same check applies to a registered patient named by record and by
 * document.
 */
async function isTheirs(
  { department, person }: PlanWish,
  staff: Staff,
  wards: string[] | undefined,
): Promise<boolean> {
  if (!wards) return true;
  if (!isOf(wards, department)) return false;
  if ('patientId' in person) return isPatientOfWards(person.patientId, staff, wards);
  if ('dischargeId' in person) {
    const stay = await dischargeStore.get(person.dischargeId);
    return stay !== undefined && isOf(wards, stay.department.name);
  }
  const { name, document } = person;
  const known = document && (await recordByDocument({ name, document }));
  return !known || isPatientOfWards(known._id, staff, wards);
}
