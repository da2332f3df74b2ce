import { addDays, at, dateOf } from '../../../domain/time/time';
import { importRoster } from '../../../types/changes/importRoster';
import type { Role } from '../../../types/contract';
import { roles } from '../../../types/contract';
import { followUpOutcomes } from '../../../types/followups/followUps';
import { addPatient } from '../../../types/holding/addPatient';
import { templates } from '../../../types/notices/templates';
import { defaultPolicy } from '../../../types/policy/policy';
import { currentForm } from '../../../types/surveys';
import {
  cardNumber,
  fileOf,
  laySession,
  openTestHospital,
  person,
  type TestHospital,
} from '../../hospital';
import { agreementOf } from '../../hospital/agreements';
import { plan } from '../../hospital/care';
import { filesToImport } from './files';
import { liveFirstDays } from './firstDays';
import { type Known, ownName } from './picks';

/**
 * Staff by account: each role alone, some limited to a department, one with everything, one former
 * member.
 */
const staff: { _id: string; roles: Role[]; departments?: string[]; doctorId?: string }[] = [
  { _id: 'desk', roles: ['desk'] },
  { _id: 'desk-K01', roles: ['desk'], departments: ['K01'] },
  { _id: 'doctor-D001', roles: ['doctor'], doctorId: 'D001' },
  { _id: 'followUp', roles: ['followUpOffice'] },
  { _id: 'followUp-K01', roles: ['followUpOffice'], departments: ['K01'] },
  { _id: 'outpatient', roles: ['outpatientOffice'] },
  { _id: 'all', roles: [...roles], doctorId: 'D001' },
  { _id: 'ended', roles: [...roles] },
];
const strangers = Array.from({ length: 8 }, (_, n) => `account-${n}`);

/** All callers: every account, and none. */
export const callers: readonly (string | undefined)[] = [
  ...staff.map(({ _id }) => _id),
  ...strangers,
  undefined,
];
/** Permitted callers of an operation, often enough in the random choice. */
export const callersOf = (kinds: readonly string[]): readonly string[] =>
  kinds.includes('patient')
    ? strangers
    : staff.filter(each => each.roles.some(role => kinds.includes(role))).map(({ _id }) => _id);

const roster = [
  '工号,医生,科室,职称,门诊类型,星期,时段,每段分钟,每段号数,诊室',
  ...['一', '二', '三', '四', '五'].flatMap(day => [
    `D001,胡长青,产科,主任医师,专家,周${day},上午,30,2,1楼01诊室`,
    `D002,钱俊杰,骨科,主治医师,普通,周${day},下午,30,1,2楼02诊室`,
  ]),
].join('\n');

/**
 * Opens a hospital with two doctors and their sessions, after its first two days: on 25 November at
 * 08:00.
 */
export async function openHospital(): Promise<TestHospital> {
  const hospital = await openTestHospital({ now: at('2026-11-23', '09:00') });
  await putPeopleRight(hospital);
  await hospital.value(importRoster, fileOf(roster), 'outpatient');
  await hospital.runJobs();
  await liveFirstDays(hospital);
  return hospital;
}

/**
 * Restores the staff after the requests. Accounts agree again, and those without a patient add one
 * where they may.
 */
export async function putPeopleRight(hospital: TestHospital): Promise<void> {
  const { stack } = hospital;
  await stack.store.remove('agreements', { filter: {}, multi: true });
  const accounts = callers.flatMap(account => account ?? []);
  await stack.store.insert('agreements', accounts.map(agreementOf));
  const holding = new Set(
    (await hospital.all<Stored>('patients')).flatMap(({ links }) =>
      links.map(each => each.account),
    ),
  );
  for (const [n, account] of strangers.entries())
    if (!holding.has(account)) await hospital.call(addPatient, person(n), account);
  for (const member of staff) {
    const active = member._id !== 'ended';
    await stack.store.replace('staff', member._id, { ...member, name: member._id, active });
  }
}

/** Restores the policy and the timetable, because a request may have changed them completely. */
export async function putHouseRight(hospital: TestHospital): Promise<void> {
  await putPeopleRight(hospital);
  await hospital.stack.store.remove('policies', { filter: {}, multi: true });
  await hospital.value(importRoster, fileOf(roster), 'outpatient');
}

const daysFrom = (today: string, from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, n) => addDays(today, from + n));

/** The known values of a day: dates around it, and the sessions of the next week. */
const knownOn = (today: string): [name: string, those: string[]][] => [
  ['date', [...daysFrom(today, -10, 20), today, today, '1900-01-01', '2099-12-31', '2026-02-29']],
  ['sessionId', [...daysFrom(today, -1, 8).flatMap(sessionsOf), ...Array(6).fill(smallIn(today))]],
];

/** A session with one place, which is soon full. */
const smallIn = (today: string): string => `S-${addDays(today, 2).replaceAll('-', '')}-D009-am`;

/** The values known at the moment. */
export async function knownNow(
  hospital: TestHospital,
): Promise<[name: string, those: unknown[]][]> {
  const today = dateOf(hospital.stack.clock.now());
  const id = smallIn(today);
  if (!(await hospital.session(id)))
    await laySession(hospital, { id, date: addDays(today, 2), slots: 1, places: 1 });
  return [
    ...knownOn(today),
    ...(await staffsOwn(hospital, today)),
    ...(await accountsOwn(hospital)),
  ];
}

interface Stored {
  _id: string;
  date: string;
  status: string;
  account: string;
  patientId: string;
  links: { account: string }[];
}
const idsOf = (documents: readonly Stored[]): string[] => documents.map(({ _id }) => _id);

/**
 * Staff mostly ask about their own work: the visits of today, and the latest records of other
 * kinds.
 */
async function staffsOwn(hospital: TestHospital, today: string) {
  const found = await Promise.all(
    Object.entries(latestOf).map(async ([collection, name]): Promise<[string, string[]]> => {
      const all = await hospital.all<Stored>(collection);
      const now = all.filter(({ date, status }) => date === today && status === 'booked');
      return [name, [...idsOf(now), ...idsOf(now), ...idsOf(all.slice(-8))]];
    }),
  );
  const known = found.filter(([, those]) => those.length);
  return staff.flatMap(({ _id }) =>
    known.map(([name, those]): [string, string[]] => [ownName(_id, name), those]),
  );
}

/** Accounts mostly ask about the patients they hold, their bookings, and their surveys. */
async function accountsOwn(hospital: TestHospital) {
  const [patients, booked, surveys] = await Promise.all([
    hospital.all<Stored>('patients'),
    hospital.all<Stored>('appointments'),
    hospital.all<Stored>('surveys'),
  ]);
  return strangers.flatMap(account => {
    const mine = patients.filter(({ links }) => links.some(link => link.account === account));
    const visits = [
      ...booked.filter(each => each.account === account && each.status === 'booked'),
      ...surveys.filter(({ patientId }) => idsOf(mine).includes(patientId)).slice(-3),
    ];
    const own: [string, string[]][] = [
      [ownName(account, 'patientId'), idsOf(mine)],
      [ownName(account, 'appointmentId'), idsOf(visits)],
    ];
    return own.filter(([, those]) => those.length);
  });
}

const latestOf: Record<string, string> = {
  appointments: 'appointmentId',
  cases: 'caseId',
  followUps: 'followUpId',
  calls: 'callId',
  strikes: 'strikeId',
  samples: 'sampleId',
  carePlans: 'planId',
};

/** A new code from the user’s consent in WeChat. It proves the account. */
export function freshCode({ stack }: TestHospital, account: string): string {
  const { phone } = person(Number(account.split('-')[1] ?? 0) % 60 || 0);
  stack.accounts.set(account, { phone: { number: phone, countryCode: '86' } });
  return stack.accounts.code('phone', account);
}

/** The values known at the beginning, by field name. */
export async function knownAtFirst(files: number, seed: number): Promise<Known> {
  const people = Array.from({ length: 60 }, (_, n) => person(n));
  const months = ['2026-10', '2026-11', '2026-12', '1900-01', '2099-12'];
  return new Map<string, unknown[]>([
    ...knownOn('2026-11-25'),
    ['month', months],
    ['requestId', Array.from({ length: 3000 }, (_, n) => `request-${n}`)],
    ['name', people.map(({ name }) => name)],
    ['phone', people.map(({ phone }) => phone)],
    ['number', people.map((_, n) => cardNumber(n))],
    ['document', people.map((_, n) => cardNumber(n))],
    ['birthDate', ['2018-01-01', '2020-05-05', '1990-01-01']],
    ['query', ['测试甲', '产科', '0001', '19900000001', 'ZY1', '骨科']],
    ['departmentId', ['K01', 'K02', 'K03']],
    ['departments', ['K01', 'K02']],
    ['department', ['产科', '骨科', 'K01', 'K02']],
    ['doctorId', ['D001', 'D002', 'D003']],
    ['staffId', staff.map(({ _id }) => _id)],
    ['fileName', ['a.csv', 'a.xlsx', 'a']],
    ['contentBase64', await filesToImport(files, seed)],
    ['template', templates.map(({ name }) => name)],
    ['answers keys', currentForm.questions.map(({ id }) => id)],
    ['answers', ['satisfied', 'dissatisfied', '很好']],
    ...['patientId', 'appointmentId', 'caseId', 'followUpId', 'dischargeId', 'callId'].map(none),
    ...['strikeId', 'careId', 'planId', 'sampleId', 'recordId', 'holderId', 'code'].map(none),
    ...['after', 'subject'].map(none),
    ['version', [0, 1, 2]],
    ['revision', [0, 0, 1]],
    ...wholes,
  ]);
}

/** Whole parts of an input that a random choice hardly makes. */
const wholes: [name: string, those: unknown[]][] = [
  ['policy whole', [{}, defaultPolicy, { limits: { adding: 1 } }, { bar: { strikes: 1 } }]],
  ['plan whole', [plan(), plan({ birthdays: true }), plan({ active: false, department: '产科' })]],
  [
    'record whole',
    [
      ...followUpOutcomes.map(outcome => ({ outcome })),
      { outcome: 'reached', worry: '伤口红', satisfaction: 'satisfied' },
      { outcome: 'reached', complaint: { kind: 'fees', text: '收费不清楚' } },
    ],
  ],
];

const none = (name: string): [string, unknown[]] => [name, []];
const sessionsOf = (date: string): string[] =>
  ['D001-am', 'D002-pm'].map(rest => `S-${date.replaceAll('-', '')}-${rest}`);
