import { isOf } from '../../../../domain/access/followUps';
import { FARTHEST } from '../../../../domain/callLists/callLists';
import { defined } from '../../../../domain/defined';
import { callableFrom } from '../../../../domain/followups/followUps';
import { birthDateOf, maskDocument, sexOf } from '../../../../domain/people/document';
import { lastFours } from '../../../../domain/people/search';
import { addDays, dateOf, type LocalDate } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import { done, type Outcome, refused } from '../../../../types/answer';
import { planFollowUp as contract } from '../../../../types/calling/planFollowUp';
import type { CheckedInputOf } from '../../../../types/contract';
import { keyedHash } from '../../../cloud/seal';
import { type Staff, staffOperation } from '../../access';
import {
  type Followed,
  type FollowUpCause,
  followedFrom,
  followUpRow,
  followUpStore,
  isPatientOfWards,
  newFollowUp,
  wardsOf,
} from '../../followups';
import { checkRegistration, deathStore, patientStore } from '../../people';
import { policyAt } from '../../policy';
import { rosterStore } from '../../timetable';

/** By hand, once for each wish, by the office of the department. No follow-up is planned for a patient who died. */
export const planFollowUp = staffOperation(contract, async (input, { caller, now }) => {
  const today = dateOf(now);
  if (input.kind === 'referred' && input.dueOn < today) return refused('FOLLOW_UP_DUE_PAST', {});
  const path = wrongDate(input, today);
  if (path) return refused('INPUT_INVALID', { fields: [{ path, message: texts.fields.wrong }] });
  const wards = await wardsOf(caller.staff);
  if (!(await isTheirs(input, caller.staff, wards))) return refused('OTHER_DEPARTMENT', {});
  const id = `${input.kind}-${keyedHash('follow-up wish', `${caller.account}\n${input.requestId}`)}`;
  const whom = await personIn(input, now);
  if (!whom.ok) return whom;
  const { person, patientId, lastFours: fours } = whom.value;
  const personId = patientId ?? id;
  if ((await deathStore.among([personId])).has(personId))
    return refused('FOLLOW_UP_PERSON_DIED', {});
  if ((await followUpStore.neverCalled([personId])).has(personId))
    return refused('FOLLOW_UP_NEVER_CALL', {});
  const roster = await rosterStore.current();
  const departmentId = roster?.departments.find(({ name }) => name === input.department)?.id;
  const cause: FollowUpCause = {
    id,
    kind: input.kind,
    source: { kind: 'unit', id },
    personId,
    ...defined({ patientId }),
    department: { ...defined({ id: departmentId }), name: input.department },
    date: input.kind === 'referred' ? today : input.date,
    ...(input.kind === 'referred' ? { dueOn: callableFrom(input.dueOn), by: input.by } : {}),
    person,
    ...defined({ lastFours: fours }),
  };
  const policy = await policyAt(now);
  await followUpStore.insertMissing([newFollowUp(cause, policy, now)]);
  const planned = await followUpStore.get(id);
  if (!planned) throw new Error('the follow-up was planned and is not there');
  return done({ value: { followUp: followUpRow(planned, policy, now) }, subjects: [id] });
});

/** The field whose date cannot be: a health check that is still to come, or a call that nobody asks for so far ahead. */
const wrongDate = (
  input: CheckedInputOf<typeof contract>,
  today: LocalDate,
): 'date' | 'dueOn' | undefined => {
  if (input.kind === 'healthCheck') return input.date > today ? 'date' : undefined;
  return input.dueOn > addDays(today, FARTHEST) ? 'dueOn' : undefined;
};

/** Whether a wish is one of some departments: theirs to plan, and of a patient who came to them or left them (R20). */
async function isTheirs(
  { department, person }: CheckedInputOf<typeof contract>,
  staff: Staff,
  wards: string[] | undefined,
): Promise<boolean> {
  if (!wards) return true;
  if (!isOf(wards, department)) return false;
  return !('patientId' in person) || isPatientOfWards(person.patientId, staff, wards);
}

async function personIn(
  input: CheckedInputOf<typeof contract>,
  now: number,
): Promise<Outcome<{ person: Followed; patientId?: string; lastFours?: string[] }>> {
  const { person: whom, text } = input;
  const asked =
    input.kind === 'referred' || text
      ? { asked: { unit: input.kind === 'referred' ? input.unit : '', text } }
      : {};
  if ('patientId' in whom) {
    const patient = await patientStore.get(whom.patientId);
    if (!patient) return refused('PATIENT_UNKNOWN', {});
    const { person, lastFours: fours } = followedFrom(patient, '');
    return done({ person: { ...person, ...asked }, lastFours: fours, patientId: patient._id });
  }
  const { name, phone, sex, document } = whom;
  const plain = { name, phone, ...defined({ sex }), ...asked };
  if (!document) return done({ person: plain });
  const checked = await checkRegistration({ name, phone, document }, now);
  if (!checked.ok) return checked;
  const [told, birthDate] = [sexOf(document), birthDateOf(document)];
  return done({
    person: {
      ...plain,
      ...defined({ sex: told ?? undefined, birthDate: birthDate || undefined }),
      documentMasked: maskDocument(document),
    },
    patientId: checked.value.patientId,
    lastFours: lastFours(document),
  });
}
