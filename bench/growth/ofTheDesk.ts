import { addDays } from '../../domain/time/time';
import { findBookings } from '../../types/booking/findBookings';
import { listBookings } from '../../types/booking/listBookings';
import { viewBooking } from '../../types/booking/viewBooking';
import { viewPatient } from '../../types/booking/viewPatient';
import { listCalls } from '../../types/calls/listCalls';
import { previewStop } from '../../types/changes/previewStop';
import type { InputOf } from '../../types/contract';
import { listJoins } from '../../types/identity/listJoins';
import { previewJoin } from '../../types/identity/previewJoin';
import { viewJoin } from '../../types/identity/viewJoin';
import { exportList } from '../../types/lists/exportList';
import { viewList } from '../../types/lists/viewList';
import { listNotices } from '../../types/notices/listNotices';
import { findPatients } from '../../types/people/findPatients';
import { listQueues } from '../../types/queue/listQueues';
import { viewQueue } from '../../types/queue/viewQueue';
import { listReturnVisits } from '../../types/returns/listReturnVisits';
import { viewReturnVisit } from '../../types/returns/viewReturnVisit';
import { listSessions } from '../../types/timetable/listSessions';
import { exportDoctorLog } from '../../types/visits/exportDoctorLog';
import { revealDocument } from '../../types/visits/revealDocument';
import { viewDoctorLog } from '../../types/visits/viewDoctorLog';
import { find, list, type Question, type Shows, sum, view } from './question';
import { codeOf } from './visits';
import { ids, patientOf, placeOf, TODAY, type World } from './world';

/** Whether the n-th visit is of today, and of a patient who comes now and then. */
const isNow = (n: number, world: World): boolean =>
  placeOf(n, world).date === TODAY && patientOf(n, world) >= 3;

const ofLists: Shows<typeof viewList> = ({ sessions }) =>
  sum(sessions, ({ rows }) => rows.length + 1);

/** A room shows how many patients wait, were seen and are still expected. */
const ofRooms: Shows<typeof listQueues> = ({ rooms }) =>
  sum(rooms, ({ waiting, seen, toCome }) => 1 + waiting + seen + toCome);

/** The questions of desk and doctors about visits. */
export function ofVisits(world: World): Question[] {
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
    list(listQueues, 'desk', {}, ofRooms),
    view(viewQueue, 'desk', { sessionId: placeOf(n, world).sessionId }, 30),
    view(revealDocument, 'desk', { appointmentId }),
    view(viewBooking, 'desk', { appointmentId }),
  ];
}

/** The questions with which the desk finds patients and their bookings. */
export function ofTheDesk(world: World): Question[] {
  const n = find(world, each => isNow(each, world));
  const who = patientOf(n, world);
  const phone = `199${String(who).padStart(8, '0')}`;
  const bookings = (input: Partial<InputOf<typeof listBookings>>, way: string) =>
    list(
      listBookings,
      'desk',
      { date: TODAY, ...input },
      // It also shows the day’s doctors, each from a session.
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
    view(previewJoin, 'desk', { from: ids.patient(4), into: ids.patient(6) }, 20),
    list(listJoins, 'desk', {}, ['joins']),
    view(viewJoin, 'desk', { joinId: ids.join(0) }, 20),
    list(listNotices, 'desk', { patientId: ids.patient(0) }, ['notices']),
    list(listCalls, 'desk', {}, ['calls'], 'open'),
    list(listCalls, 'desk', { open: false }, ['calls'], 'closed'),
  ];
}
