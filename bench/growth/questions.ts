import { defined } from '../../domain/defined';
import { addDays } from '../../domain/time/time';
import { searchAudit } from '../../types/access/searchAudit';
import { whoAmI } from '../../types/access/whoAmI';
import { listAppointments } from '../../types/appointments/listAppointments';
import { findBookings } from '../../types/booking/findBookings';
import { listAlternatives } from '../../types/booking/listAlternatives';
import { listBookings } from '../../types/booking/listBookings';
import { listWaiting } from '../../types/booking/listWaiting';
import { previewStop } from '../../types/booking/previewStop';
import { viewBooking } from '../../types/booking/viewBooking';
import { viewPatient } from '../../types/booking/viewPatient';
import { listFollowUps } from '../../types/calling/listFollowUps';
import { listWorries } from '../../types/calling/listWorries';
import { viewFollowUp } from '../../types/calling/viewFollowUp';
import { listCalls } from '../../types/calls/listCalls';
import { listCare } from '../../types/care/listCare';
import { listCarePlans } from '../../types/care/listCarePlans';
import { viewCare } from '../../types/care/viewCare';
import { listCases } from '../../types/cases/listCases';
import { listOwnCases } from '../../types/cases/listOwnCases';
import { viewCase } from '../../types/cases/viewCase';
import { viewOwnCase } from '../../types/cases/viewOwnCase';
import type { Contract, InputOf, ValueOf } from '../../types/contract';
import { listDischarged } from '../../types/discharges/listDischarged';
import { viewDischarged } from '../../types/discharges/viewDischarged';
import { exportFigures } from '../../types/figures/exportFigures';
import { listFigureRecords } from '../../types/figures/listFigureRecords';
import { viewFigures } from '../../types/figures/viewFigures';
import { listHolders } from '../../types/holding/listHolders';
import { exportList } from '../../types/lists/exportList';
import { viewList } from '../../types/lists/viewList';
import { listNoticeProblems } from '../../types/notices/listNoticeProblems';
import { listNotices } from '../../types/notices/listNotices';
import { viewConsents } from '../../types/notices/viewConsents';
import { findPatients } from '../../types/people/findPatients';
import { listPatients } from '../../types/people/listPatients';
import { viewNotice } from '../../types/policy/viewNotice';
import { viewPolicy } from '../../types/policy/viewPolicy';
import { listOwnReturnVisits } from '../../types/returns/listOwnReturnVisits';
import { listReturnVisits } from '../../types/returns/listReturnVisits';
import { viewReturnVisit } from '../../types/returns/viewReturnVisit';
import { listSamples } from '../../types/samples/listSamples';
import { viewSample } from '../../types/samples/viewSample';
import { listStaff } from '../../types/staff/listStaff';
import { viewStrikes } from '../../types/strikes/viewStrikes';
import { listSurveys } from '../../types/surveys/listSurveys';
import { viewSurvey } from '../../types/surveys/viewSurvey';
import { listDepartments } from '../../types/timetable/listDepartments';
import { listSessions } from '../../types/timetable/listSessions';
import { listStops } from '../../types/timetable/listStops';
import { viewDepartment } from '../../types/timetable/viewDepartment';
import { viewDoctor } from '../../types/timetable/viewDoctor';
import { viewSession } from '../../types/timetable/viewSession';
import { exportDoctorLog } from '../../types/visits/exportDoctorLog';
import { revealDocument } from '../../types/visits/revealDocument';
import { viewAppointment } from '../../types/visits/viewAppointment';
import { viewDoctorLog } from '../../types/visits/viewDoctorLog';
import { codeOf } from './visits';
import {
  fateOf,
  ids,
  isComplainedOf,
  patientOf,
  placeOf,
  REGULAR,
  TODAY,
  type World,
} from './world';

/** What is read whatever is shown: who calls, what they may, the policy, the roster, the account's own people. */
export const ANYWAY = 15;

/** One reading operation, asked in one way. */
export interface Question {
  contract: Contract;
  /** How it is asked, where there are several ways. */
  way: string;
  caller: string;
  input: object;
  /** How many records an answer shows. */
  shows: (value: never) => number;
  /** It has pages: the one after the first is measured, too. */
  paged: boolean;
  /** How many documents it reads whatever it shows, where these are more than usual. */
  anyway?: number;
}

type Keys<V> = {
  [K in keyof V]-?: V[K] extends readonly unknown[] | undefined ? K : never;
}[keyof V];

type Shows<C extends Contract> = (value: ValueOf<C>) => number;

/** Asks for a list; `of` are the parts of the answer that hold its records, or what counts them. */
const list = <C extends Contract>(
  contract: C,
  caller: string,
  input: InputOf<C>,
  of: Keys<ValueOf<C>>[] | Shows<C>,
  way = '',
): Question => ({
  contract,
  way,
  caller,
  input: input as object,
  shows: Array.isArray(of)
    ? (value: ValueOf<C>) =>
        of.reduce((sum, part) => sum + ((value[part] as unknown[] | undefined)?.length ?? 0), 0)
    : of,
  paged: 'next' in ((contract.output as { shape?: object }).shape ?? {}),
});

const sum = <T>(all: readonly T[], of: (each: T) => number): number =>
  all.reduce((total, each) => total + of(each), 0);
const ofLists: Shows<typeof viewList> = ({ sessions }) =>
  sum(sessions, ({ rows }) => rows.length + 1);

/** A question whose answer always shows `shown` records. */
const view = <C extends Contract>(
  contract: C,
  caller: string,
  input: InputOf<C>,
  shown = 1,
  way = '',
): Question => ({
  contract,
  way,
  caller,
  input: input as object,
  shows: () => shown,
  paged: false,
});

const find = (world: World, fits: (n: number) => boolean): number => {
  for (let n = world.appointments - 1; n >= 0; n--) if (fits(n)) return n;
  throw new Error('nothing fits: the hospital is too small');
};

/** Every reading operation, asked as it is asked; lists with each of their filters, also with what hardly anything fits. */
export const questions = (world: World): Question[] => [
  ...ofPatients(world),
  ...ofVisits(world),
  ...ofTheDesk(world),
  ...ofTheOffice(world),
  ...ofFollowUps(world),
];

function ofPatients(world: World): Question[] {
  const coming = find(world, n => fateOf(n, world) === 'booked' && patientOf(n, world) < 3);
  const past = find(world, n => fateOf(n, world) === 'fulfilled' && patientOf(n, world) < 3);
  const ownCase = find(world, n => isComplainedOf(n, world) && patientOf(n, world) < 3);
  const careOf = find(world, n => n % 9 > 0 && patientOf(n, world) < 3);
  const { doctor, department, sessionId } = placeOf(coming, world);
  const appointmentId = ids.appointment(coming);
  return [
    view(whoAmI, REGULAR, {}),
    list(listPatients, REGULAR, {}, ['patients']),
    view(listHolders, REGULAR, { patientId: ids.patient(0) }),
    list(listAppointments, REGULAR, { when: 'coming' }, ['appointments'], 'coming'),
    list(listAppointments, REGULAR, { when: 'past' }, ['appointments'], 'past'),
    view(viewAppointment, REGULAR, { appointmentId }),
    list(listAlternatives, REGULAR, { appointmentId }, ['sessions']),
    list(listWaiting, REGULAR, {}, ['waiting']),
    list(listOwnReturnVisits, REGULAR, {}, ['due', 'past']),
    list(listSurveys, REGULAR, {}, ['surveys']),
    view(viewSurvey, REGULAR, { appointmentId: ids.appointment(past) }),
    list(listCare, REGULAR, {}, ['care']),
    view(viewCare, REGULAR, { careId: `care-${careOf}` }),
    list(listOwnCases, REGULAR, {}, ['cases']),
    view(viewOwnCase, REGULAR, { caseId: `case-${ownCase}` }),
    list(viewStrikes, REGULAR, { patientId: ids.patient(0) }, ['strikes']),
    view(viewConsents, REGULAR, {}),
    view(viewNotice, REGULAR, {}),
    list(listDepartments, REGULAR, {}, value => sum(value.departments, ({ days }) => days.length)),
    view(viewDepartment, REGULAR, { departmentId: department.id }, 20),
    view(viewDoctor, REGULAR, { doctorId: doctor.id }, 7),
    view(viewSession, REGULAR, { sessionId }),
    list(listStops, REGULAR, {}, ['stops']),
  ];
}

/** A visit of today, of somebody who comes now and then. */
const isNow = (n: number, world: World): boolean =>
  placeOf(n, world).date === TODAY && patientOf(n, world) >= 3;

function ofVisits(world: World): Question[] {
  const n = find(world, each => isNow(each, world));
  const { doctor } = placeOf(n, world);
  const later = placeOf(world.appointments - 1, world);
  const appointmentId = ids.appointment(n);
  const patientId = ids.patient(0);
  const range = { doctorId: doctor.id, from: addDays(TODAY, -60), until: TODAY };
  const ofRange = Array.from({ length: world.appointments }, (_, each) =>
    placeOf(each, world),
  ).filter(
    each => each.doctor.id === doctor.id && each.date >= range.from && each.date <= range.until,
  ).length;
  return [
    list(listSessions, 'desk', { date: TODAY }, ['sessions']),
    list(listSessions, 'desk', { date: TODAY, departmentId: 'K01' }, ['sessions'], 'a department'),
    list(viewList, 'desk', { date: TODAY }, ofLists, 'a day'),
    list(viewList, 'doctor', { date: TODAY }, ofLists, 'a doctor'),
    view(exportList, 'desk', { date: TODAY }, 400, 'a day'),
    list(viewDoctorLog, 'desk', range, ['appointments', 'returnVisits']),
    view(exportDoctorLog, 'desk', range, ofRange),
    view(viewReturnVisit, 'doctor', {
      appointmentId: ids.appointment(
        find(world, each => placeOf(each, world).doctor.id === 'D001'),
      ),
    }),
    list(listReturnVisits, 'desk', { patientId }, ['returnVisits']),
    view(previewStop, 'desk', { sessionId: later.sessionId }, 20),
    view(revealDocument, 'desk', { appointmentId }),
    view(viewBooking, 'desk', { appointmentId }),
  ];
}

function ofTheDesk(world: World): Question[] {
  const n = find(world, each => isNow(each, world));
  const who = patientOf(n, world);
  const phone = `199${String(who).padStart(8, '0')}`;
  const bookings = (input: Partial<InputOf<typeof listBookings>>, way: string) =>
    list(
      listBookings,
      'desk',
      { date: TODAY, ...input },
      // Beside its bookings the day's doctors are shown, each of a session.
      ({ bookings: rows, departments }) =>
        rows.length + sum(departments, each => each.doctors.length),
      way,
    );
  const code = codeOf(n);
  return [
    bookings({}, 'a day'),
    bookings({ departmentId: 'K01' }, 'a department'),
    bookings({ departmentId: 'K01', doctorId: 'D001' }, 'a doctor'),
    bookings({ period: 'afternoon' }, 'afternoon'),
    list(findBookings, 'desk', { code }, ['bookings'], 'a code'),
    list(findBookings, 'desk', { date: TODAY, query: phone }, ['bookings'], 'a phone'),
    list(findPatients, 'desk', { query: phone }, ['patients']),
    view(viewPatient, 'desk', { patientId: ids.patient(who) }, 10),
    list(listNotices, 'desk', { patientId: ids.patient(0) }, ['notices']),
    list(listCalls, 'desk', {}, ['calls'], 'open'),
    list(listCalls, 'desk', { open: false }, ['calls'], 'closed'),
  ];
}

function ofTheOffice({ days }: World): Question[] {
  const month = TODAY.slice(0, 7);
  const audit = (input: InputOf<typeof searchAudit>, way: string) =>
    list(searchAudit, 'office', input, ['records'], way);
  const [first = TODAY] = days;
  const records = (figure: InputOf<typeof listFigureRecords>['figure'], department?: string) => ({
    ...list(
      listFigureRecords,
      'caller',
      { month, figure, ...defined({ department: department || undefined }) },
      ['records'],
      department ? `${figure}, a department` : figure,
    ),
    // The sheets of the month's days say how many there are, and on which days.
    anyway: ANYWAY + 31,
  });
  return [
    audit({}, 'all'),
    audit({ to: addDays(first, 1) }, 'the first days'),
    audit({ staffId: 'caller' }, 'somebody'),
    audit({ operation: 'viewPolicy' }, 'an operation'),
    audit({ staffId: 'nurse-1', operation: 'viewPolicy' }, 'both'),
    audit({ subject: ids.appointment(0) }, 'a subject'),
    audit({ subject: ids.appointment(0), operation: 'viewPolicy' }, 'a subject, an operation'),
    list(listNoticeProblems, 'office', {}, ['problems']),
    list(listStaff, 'office', {}, ['staff']),
    view(viewPolicy, 'office', {}),
    view(viewFigures, 'caller', { from: month }, 12),
    view(exportFigures, 'caller', { from: month }, 12),
    records('appointments'),
    records('noShow'),
    records('noShow', 'K03'),
    records('lateCancelled'),
    records('cancelledByHospital'),
    records('satisfied'),
    records('dissatisfied'),
    records('reached'),
    records('followedUp'),
    records('leftDead'),
    records('strikes'),
    records('places'),
    records('fullSlots'),
    records('stopped'),
    records('cases'),
    list(listSamples, 'caller', { kind: 'discharged' }, ['samples']),
    list(viewSample, 'caller', { sampleId: `sample-${TODAY}` }, ['records']),
    list(listCarePlans, 'caller', {}, ['plans']),
  ];
}

function ofFollowUps(world: World): Question[] {
  const today = find(world, n => n % 10 === 0 && placeOf(n, world).date <= TODAY);
  const followUps = (caller: string, input: InputOf<typeof listFollowUps>, way: string) =>
    list(listFollowUps, caller, input, ['followUps'], way);
  const cases = (caller: string, input: InputOf<typeof listCases>, way: string) =>
    list(
      listCases,
      caller,
      input,
      // Of a desk or a doctor the open ones are counted as documents: an index over lists does not tell more.
      value => value.cases.length + (caller === 'caller' ? 0 : value.counts.open),
      way,
    );
  const discharged = (input: InputOf<typeof listDischarged>, way: string) =>
    list(
      listDischarged,
      'caller',
      input,
      ({ discharged: stays }) => stays.length + sum(stays, ({ rounds }) => rounds.length),
      way,
    );
  const department = '科室3';
  return [
    ...(['today', 'coming', 'done'] as const).flatMap(when => [
      followUps('caller', { when }, when),
      followUps('caller', { when, department }, `${when}, a department`),
      followUps('caller', { when, kind: 'outpatientSeen', by: 'nurse' }, `${when}, a kind, whose`),
      followUps('deskOfTwo', { when }, `${when}, desk of two`),
      followUps('both', { when }, `${when}, doctor and desk`),
    ]),
    ...(['due', 'overdue', 'retry'] as const).map(state => followUps('caller', { state }, state)),
    followUps('caller', { query: '19800000003' }, 'a phone'),
    view(viewFollowUp, 'caller', { followUpId: `discharge1-${(today / 10) * 3}` }, 4),
    list(listWorries, 'caller', {}, ['worries'], 'open'),
    list(listWorries, 'caller', { open: false }, ['worries'], 'answered'),
    list(listWorries, 'caller', { open: false, department }, ['worries'], 'answered, a department'),
    cases('caller', {}, 'open'),
    cases('caller', { overdue: true }, 'overdue'),
    cases('caller', { state: 'answered', kind: 'fees', departmentId: 'K03' }, 'open, filtered'),
    cases('caller', { show: 'closed' }, 'closed'),
    cases('caller', { show: 'closed', departmentId: 'K03' }, 'closed, a department'),
    cases('caller', { show: 'closed', kind: 'fees', departmentId: 'K01' }, 'closed, filtered'),
    cases('deskOfTwo', {}, 'open, desk of two'),
    cases('deskOfTwo', { show: 'closed' }, 'closed, desk of two'),
    cases('doctor', { show: 'closed' }, 'closed, a doctor'),
    view(viewCase, 'caller', { caseId: `case-${find(world, n => n % 50 === 0)}` }),
    discharged({}, 'all'),
    discharged({ department }, 'a department'),
    discharged({ from: addDays(TODAY, -3), to: TODAY }, 'some days'),
    discharged({ department, from: addDays(TODAY, -90), to: addDays(TODAY, -30) }, 'both'),
    discharged({ query: '19800000003' }, 'a phone'),
    view(viewDischarged, 'caller', { dischargeId: ids.stay(today / 10) }, 4),
  ];
}
