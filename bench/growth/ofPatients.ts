import { whoAmI } from '../../types/access/whoAmI';
import { listAppointments } from '../../types/appointments/listAppointments';
import { listAlternatives } from '../../types/booking/listAlternatives';
import { listWaiting } from '../../types/booking/listWaiting';
import { listCare } from '../../types/care/listCare';
import { viewCare } from '../../types/care/viewCare';
import { listOwnCases } from '../../types/cases/listOwnCases';
import { viewOwnCase } from '../../types/cases/viewOwnCase';
import { listHolders } from '../../types/holding/listHolders';
import { viewConsents } from '../../types/notices/viewConsents';
import { listPatients } from '../../types/people/listPatients';
import { viewNotice } from '../../types/policy/viewNotice';
import { exportOwnData } from '../../types/privacy/exportOwnData';
import { viewOwnData } from '../../types/privacy/viewOwnData';
import { viewPrivacy } from '../../types/privacy/viewPrivacy';
import { viewDay } from '../../types/queue/viewDay';
import { viewScreen } from '../../types/queue/viewScreen';
import { listOwnReturnVisits } from '../../types/returns/listOwnReturnVisits';
import { viewStrikes } from '../../types/strikes/viewStrikes';
import { listSurveys } from '../../types/surveys/listSurveys';
import { viewSurvey } from '../../types/surveys/viewSurvey';
import { findClinics } from '../../types/timetable/findClinics';
import { listComplaints } from '../../types/timetable/listComplaints';
import { listDepartments } from '../../types/timetable/listDepartments';
import { listStops } from '../../types/timetable/listStops';
import { viewDepartment } from '../../types/timetable/viewDepartment';
import { viewDoctor } from '../../types/timetable/viewDoctor';
import { viewSession } from '../../types/timetable/viewSession';
import { viewAppointment } from '../../types/visits/viewAppointment';
import { ANYWAY, find, list, type Question, type Shows, sum, view } from './question';
import {
  fateOf,
  ids,
  isComplainedOf,
  patientOf,
  placeOf,
  REGULAR,
  SCREEN_KEY,
  type World,
} from './world';

/** The number of records in a patient’s own file. */
const recordsIn: Shows<typeof exportOwnData> = ({ contentBase64 = '' }) => {
  const file = Buffer.from(contentBase64, 'base64').toString();
  return sum(
    JSON.parse(file).sections as { records: unknown[] }[],
    ({ records }) => records.length,
  );
};

/** The questions of patients. */
export function ofPatients(world: World): Question[] {
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
    // It chooses among the bookable sessions, whose number does not grow: twenty a day for eight
    // days.
    { ...view(listAlternatives, REGULAR, { appointmentId }, 20), anyway: ANYWAY + 160 },
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
    view(viewPrivacy, REGULAR, {}),
    list(viewOwnData, REGULAR, {}, value =>
      sum(value.people, ({ kept }) => sum(kept, ({ count }) => count)),
    ),
    list(exportOwnData, REGULAR, { patientId: ids.patient(0), form: 'json' }, recordsIn),
    view(viewNotice, REGULAR, {}),
    view(viewDay, REGULAR, {}, 30),
    view(viewScreen, REGULAR, { departmentId: 'K01', key: SCREEN_KEY }, 60),
    list(listDepartments, REGULAR, {}, value => sum(value.departments, ({ days }) => days.length)),
    list(findClinics, REGULAR, { text: '膝盖疼' }, value =>
      sum(value.departments, ({ days }) => days.length),
    ),
    list(listComplaints, REGULAR, {}, value => sum(value.departments, ({ days }) => days.length)),
    view(viewDepartment, REGULAR, { departmentId: department.id }, 20),
    view(viewDoctor, REGULAR, { doctorId: doctor.id }, 7),
    view(viewSession, REGULAR, { sessionId }),
    list(listStops, REGULAR, {}, ['stops']),
  ];
}
