import { whoAmI } from '../../types/access/whoAmI';
import { listAppointments } from '../../types/appointments/listAppointments';
import type { Contract, InputOf } from '../../types/contract';
import { viewConsents } from '../../types/notices/viewConsents';
import { listPatients } from '../../types/people/listPatients';
import { listOwnReturnVisits } from '../../types/returns/listOwnReturnVisits';
import { listSurveys } from '../../types/surveys/listSurveys';
import { listDepartments } from '../../types/timetable/listDepartments';
import { listStops } from '../../types/timetable/listStops';
import { viewDepartment } from '../../types/timetable/viewDepartment';
import { viewDoctor } from '../../types/timetable/viewDoctor';
import { viewSession } from '../../types/timetable/viewSession';

/** One request of a page. */
export type Asked = readonly [Contract, unknown];

const ask = <C extends Contract>(contract: C, input: InputOf<C>): Asked => [contract, input];

/** The place that a booking aims at. */
export interface Place {
  departmentId: string;
  doctorId: string;
  sessionId: string;
}

/** The requests of the pages from the first to the confirmation. Each line is one call. */
export const walkOf = ({ departmentId, doctorId, sessionId }: Place): readonly Asked[][] => [
  [
    ask(listAppointments, { when: 'coming' }),
    ask(listAppointments, { when: 'past' }),
    ask(listSurveys, {}),
    ask(whoAmI, {}),
    ask(listOwnReturnVisits, {}),
  ],
  [ask(listDepartments, {})],
  [ask(viewDepartment, { departmentId }), ask(listStops, { departmentId })],
  [ask(viewDoctor, { doctorId })],
  [ask(viewSession, { sessionId }), ask(listPatients, {}), ask(viewConsents, {})],
];
