import { seal } from '../../cloudfunctions/cloud/seal';
import type { CareItem } from '../../cloudfunctions/modules/care/stores/carePlans';
import type { Case } from '../../cloudfunctions/modules/cases/stores/cases';
import { sealWorry } from '../../cloudfunctions/modules/followups/steps/sealedSaid';
import type { Discharge } from '../../cloudfunctions/modules/followups/stores/discharges';
import type { FollowUp } from '../../cloudfunctions/modules/followups/stores/followUps';
import { personKeys } from '../../cloudfunctions/modules/people/steps/person';
import type { Voice } from '../../cloudfunctions/modules/voices/stores/voices';
import { monthOf } from '../../domain/time/months';
import { DAY, type LocalDate } from '../../domain/time/time';
import { caseKinds, caseStates } from '../../types/cases/cases';
import { accountOf } from './visits';
import {
  addDays,
  at,
  departmentOf,
  ids,
  NOW,
  patientOf,
  placeOf,
  TODAY,
  type World,
} from './world';

const followed = (n: number) => ({ name: `住院${n}`, phone: `198${String(n).padStart(8, '0')}` });
const bys = ['nurse', 'serviceCentre', 'department', 'attendingDoctor'] as const;

/** A follow-up of a day. Two in three are over; the others wait, some after an attempt. */
function followUp(
  n: number,
  kind: FollowUp['kind'],
  date: LocalDate,
  more: Partial<FollowUp>,
): FollowUp {
  const _id = `${kind}-${n}`;
  const dueOn = addDays(date, 3);
  const over = dueOn < TODAY && n % 10 !== 0;
  const tried = over || n % 20 === 0;
  const endedAt = at(dueOn, '15:00');
  return {
    _id,
    kind,
    by: bys[n % bys.length]!,
    source: { kind: 'discharge', id: ids.stay(n) },
    personId: ids.stay(n),
    department: departmentOf(n),
    date,
    month: monthOf(date),
    plannedAt: at(date),
    changedAt: over ? endedAt : at(date),
    dueOn,
    // Every fourth attempted one is planned for another day.
    nextOn: n % 80 === 0 ? addDays(TODAY, 1) : dueOn,
    state: over ? (n % 7 ? 'reached' : 'closed') : 'open',
    open: !over,
    triedOn: tried ? [dueOn] : [],
    tried,
    attempts: [],
    person: seal(followed(n), _id),
    keys: personKeys({ ...followed(n), lastFours: [] }),
    ...(over ? { endedOn: dueOn, endedAt, lastOutcome: 'reached', satisfaction: 'satisfied' } : {}),
    ...(n % 50 === 0
      ? {
          worry: { at: at(date, '16:00'), by: 'office', sealed: sealWorry('伤口红肿', _id) },
          worryOpen: n % 500 === 0,
        }
      : {}),
    ...more,
  };
}

/** The n-th stay, which ended on the day of an appointment, with its three rounds of follow-up. */
export function stay(n: number, date: LocalDate): { discharge: Discharge; followUps: FollowUp[] } {
  const _id = ids.stay(n);
  const { name, phone } = followed(n);
  const discharge: Discharge = {
    _id,
    personId: _id,
    department: departmentOf(n),
    dischargedOn: date,
    month: monthOf(date),
    result: 'recovered' as Discharge['result'],
    dead: n % 100 === 0,
    person: seal({ stay: `Z${n}`, name, phone, sex: 'female', diagnosis: '阑尾炎' }, _id),
    keys: personKeys({ name, phone, lastFours: [] }),
    row: `row-${n}`,
    importedAt: at(date, '20:00'),
    changedAt: at(date, '20:00'),
    by: 'office',
  };
  const rounds = (['discharge1', 'discharge2', 'discharge3'] as const).map((kind, round) =>
    followUp(n * 3 + round, kind, date, {
      dischargeId: _id,
      personId: _id,
      department: departmentOf(n),
    }),
  );
  return { discharge, followUps: rounds };
}

/** The call after the visit of the n-th appointment. */
export const seen = (n: number, world: World): FollowUp => {
  const { date, department } = placeOf(n, world);
  const patientId = ids.patient(patientOf(n, world));
  return followUp(n, 'outpatientSeen', date, {
    source: { kind: 'visit', id: ids.appointment(n) },
    patientId,
    personId: patientId,
    department,
  });
};

/** The care message of the n-th visit. */
export function careItem(n: number, world: World): CareItem {
  const { date, department } = placeOf(n, world);
  const patientId = ids.patient(patientOf(n, world));
  return {
    _id: `care-${n}`,
    planId: `plan-${n % 10}`,
    kind: 'knowledge',
    title: '术后护理',
    text: '多休息，多喝水。',
    department,
    personId: patientId,
    patientId,
    source: { kind: 'visit', id: ids.appointment(n) },
    on: date,
    at: at(date, '09:00'),
    state: n % 9 ? 'given' : 'noAccount',
  };
}

/**
 * The comment of the n-th visit’s patient: praise of the doctor, or a suggestion. Some of the last
 * month still wait.
 */
export function voice(n: number, world: World): Voice {
  const { date, department, doctor } = placeOf(n, world);
  const kind = n % 80 ? 'praise' : 'suggestion';
  const cause = `${kind}-survey-${ids.appointment(n)}`;
  const waits = date > addDays(TODAY, -30) && n % 3 === 0;
  const saidAt = at(date, '20:00') + (n % 3600) * 1000;
  const key = `doctor:${doctor.id}`;
  const praises = kind === 'praise' && !waits;
  return {
    _id: cause,
    cause,
    kind,
    from: 'survey',
    at: saidAt,
    changedAt: saidAt,
    date,
    month: monthOf(date),
    department,
    doctor: doctor.name,
    text: seal('多放几把椅子', cause),
    seenBy: [department.name],
    praised: praises ? [{ key, name: doctor.name, department: department.name }] : [],
    praisedKeys: praises ? [key] : [],
    revision: 1,
    ...(kind === 'praise'
      ? { state: waits ? 'new' : 'matched' }
      : { state: waits ? 'sent' : 'answered', about: caseKinds[n % caseKinds.length]! }),
  };
}

/**
 * A complaint about the n-th visit. Some of the last month are open, and one in a hundred of all.
 */
export function complaint(n: number, world: World): Case {
  const _id = `case-${n}`;
  const { date, department, doctor } = placeOf(n, world);
  const openedAt = at(date, '14:00') + (n % 3600) * 1000;
  const open = (date > addDays(TODAY, -30) && n % 3 === 0) || n % 100 === 0;
  const closedAt = Math.min(openedAt + 5 * DAY, NOW);
  const who = patientOf(n, world);
  const patientId = ids.patient(who);
  return {
    _id,
    kind: caseKinds[n % caseKinds.length]!,
    source: { kind: 'patient' },
    department,
    person: seal({ name: '测试甲', phone: '19900000001' }, _id),
    text: seal('等了很久。', _id),
    patientId,
    account: accountOf(who),
    appointmentId: ids.appointment(n),
    visit: { date, doctor: doctor.name },
    lists: [`desk:${department.id}`, `doctor:${doctor.id}`],
    history: [{ id: 'opened', at: openedAt, step: 'opened' }],
    revision: 1,
    matter: 'complaint',
    state: open ? caseStates[n % 5]! : 'closed',
    open,
    openedAt,
    answerBy: openedAt + 3 * DAY,
    ...(open
      ? { due: 'answer', dueAt: openedAt + 3 * DAY }
      : { closedAt, closedBecause: 'satisfied' }),
  };
}
