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

/** One thing that a page asks. */
export type Asked = readonly [Contract, unknown];

const ask = <C extends Contract>(contract: C, input: InputOf<C>): Asked => [contract, input];

/** Where a walk leads. */
export interface Place {
  departmentId: string;
  doctorId: string;
  sessionId: string;
}

/** What the pages from the first one to the confirming one ask: each line is one call. */
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
