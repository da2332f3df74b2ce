import { answersAssigned, hearsOverdue, worryTeller } from '../../../../domain/access/duties';
import { nextWorryStep } from '../../../../domain/calling/worries';
import type { Moment } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import { derivedId } from '../../../cloud/derivedId';
import type { Job } from '../../../cloud/runJobs';
import { caseTelling } from '../../cases';
import { findAttending, importStore } from '../../discharges';
import { dischargeStore, followUpStore } from '../../followups';
import { policyAt } from '../../policy';
import { colleagueKey, voiceStore } from '../../voices';
import { type Everybody, everybody, type ToTell, tellMembers } from '../steps/told';

const batch = 100;

/**
 * Tells staff what waits for them: a patient's worry at once, when overdue the head of department,
 * then the medical office (R15); a case that was assigned to them, or is overdue (R16); praise
 * (R14); and that all calls of an imported list are planned. The messages are written before the
 * mark that they were written: after a kill in between the same messages are written again, which
 * changes nothing.
 */
export const tellStaff: Job = {
  name: 'tellStaff',
  async run(now, timeLeft) {
    let told = 0;
    let all: Everybody | undefined;
    for (const step of [tellWorries, tellAssigned, tellOverdue, tellPraised, tellImported])
      while (timeLeft()) {
        all ??= await everybody();
        const did = await step(all, now);
        told += did.told;
        if (did.looked < batch) break;
      }
    return { told };
  },
  dueAt: async () => {
    const next = await Promise.all([
      followUpStore.nextWorryToTell(),
      caseTelling.nextToTell(),
      importStore.waiting(1).then(([first]) => first?.at),
    ]);
    const known = next.filter(each => each !== undefined);
    return known.length ? Math.min(...known) : undefined;
  },
};

type Step = (all: Everybody, now: Moment) => Promise<{ looked: number; told: number }>;

const tellWorries: Step = async ({ staff, roster }, now) => {
  const { followUp: rules } = await policyAt(now);
  const waiting = await followUpStore.worriesToTell(now, batch);
  const worries = waiting.flatMap(({ worry, ...of }) => (worry ? [{ ...of, worry }] : []));
  // A doctor who joined the roster after the list is found now.
  const attending = await findAttending(
    worries.flatMap(({ doctor, dischargeId }) => (doctor || !dischargeId ? [] : [dischargeId])),
  );
  const toTell = worries.flatMap(({ _id, worry, department, ...of }): ToTell[] => {
    const doctor = of.doctor ?? attending.get(of.dischargeId ?? '');
    const next = nextWorryStep(worry.at, worry.told ?? 0, rules);
    if (!next) return [];
    const isTold = worryTeller(staff, roster, { department, doctor })[next.step];
    return [
      {
        id: derivedId('worry', next.step, _id, worry.at),
        what: next.step === 'attending' ? 'worry' : 'worryOverdue',
        department: department.name,
        about: _id,
        at: worry.at,
        to: staff.filter(isTold),
      },
    ];
  });
  const told = await tellMembers(toTell, now);
  for (const { _id, worry } of worries) {
    const done = (worry.told ?? 0) + 1;
    await followUpStore.toldWorry(_id, worry, done, nextWorryStep(worry.at, done, rules)?.at);
  }
  return { looked: waiting.length, told };
};

const tellAssigned: Step = async ({ staff }, now) => {
  const cases = await caseTelling.assignedToTell(batch);
  const told = await tellMembers(
    cases.map(({ _id, department, assigned, tellAssigned: line }) => ({
      id: derivedId('caseAssigned', _id, line ?? ''),
      what: 'caseAssigned',
      department: department.name,
      about: _id,
      at: now,
      to: staff.filter(member => assigned !== undefined && answersAssigned(member, assigned)),
    })),
    now,
  );
  for (const each of cases) await caseTelling.toldAssigned(each);
  return { looked: cases.length, told };
};

const tellOverdue: Step = async ({ staff }, now) => {
  const cases = await caseTelling.overdueToTell(now, batch);
  const told = await tellMembers(
    cases.map(({ _id, department, assigned, tellAt = now }) => ({
      id: derivedId('caseOverdue', _id, tellAt),
      what: 'caseOverdue',
      department: department.name,
      about: _id,
      at: tellAt,
      to: staff.filter(member => hearsOverdue(member, { department, assigned })),
    })),
    now,
  );
  for (const each of cases) await caseTelling.toldOverdue(each);
  return { looked: cases.length, told };
};

const tellPraised: Step = async ({ staff }, now) => {
  const voices = await voiceStore.praiseToTell(batch);
  const told = await tellMembers(
    voices.map(({ _id, department, praisedKeys }) => ({
      id: derivedId('praised', _id),
      what: 'praised',
      department: department.name,
      about: _id,
      at: now,
      to: staff.filter(member => praisedKeys.includes(colleagueKey(member))),
    })),
    now,
  );
  for (const each of voices) await voiceStore.toldPraised(each);
  return { looked: voices.length, told };
};

/** Once nothing is left to plan, the member who imported a long list is told. */
const tellImported: Step = async ({ staff }, now) => {
  const waiting = await importStore.waiting(batch);
  if (!waiting.length || (await dischargeStore.countOwing()) > 0) return { looked: 0, told: 0 };
  const told = await tellMembers(
    waiting.map(({ _id, by, at }) => ({
      id: derivedId('importDone', _id),
      what: 'importDone',
      department: texts.followUps.by.followUpOffice,
      about: _id,
      at,
      to: staff.filter(member => member._id === by),
    })),
    now,
  );
  for (const { _id } of waiting) await importStore.finished(_id);
  return { looked: waiting.length, told };
};
