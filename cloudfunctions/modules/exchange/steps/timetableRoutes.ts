import * as z from 'zod';
import type { Session } from '../../../../domain/booking/session';
import { defined } from '../../../../domain/defined';
import { bundleOf } from '../../../../domain/exchange/bundle';
import { scheduleOf, slotOfId, slotsOf } from '../../../../domain/exchange/timetable';
import { outgoingTables } from '../../../../texts/zh-CN/exchange/tables';
import { rosterId } from '../../../../types/access/audit';
import { localDate } from '../../../../types/moment';
import type { Hours } from '../../../../types/timetable/hours';
import { writeCsv } from '../../../cloud/tables/writeCsv';
import { policyAt } from '../../policy';
import { sessionStore, sessionsPage } from '../../timetable';
import { sessionLine, slotLines } from '../views/lines';
import { type AskedAtDoor, doorProblem, jsonAnswer } from './problem';
import {
  type AnswerOnRecord,
  csvAnswer,
  type DoorCall,
  nextPage,
  packed,
  packedAfter,
  range,
  rangeProblem,
  route,
} from './route';

/** Sessions in a page of slots: each has up to about twenty slots. */
const SESSIONS = 40;
/** Lines in a page of CSV, which are smaller. */
const LINES = 200;

const parameters = z.strictObject({
  ...range,
  department: rosterId.optional(),
  after: packedAfter(localDate).optional(),
});
type Parameters = z.output<typeof parameters>;
type Shown = (
  sessions: Session[],
  call: DoorCall,
  next: string | undefined,
  hours: Hours,
) => AnswerOnRecord['answer'];

const list =
  (path: string, size: number, show: Shown) =>
  async (asked: Parameters, call: DoorCall): Promise<AskedAtDoor<AnswerOnRecord>> => {
    const wrong = rangeProblem(asked);
    if (wrong) return wrong;
    const { from, until, department } = asked;
    const { hours } = await policyAt(call.now);
    const { page, next } = await sessionsPage(asked, asked.after, size);
    const link = next.next && nextPage(call, path, 'after', packed(next.next));
    return {
      value: {
        answer: show(page, call, link, hours),
        details: { from, until, rows: page.length, ...defined({ departmentId: department }) },
      },
    };
  };

const bundled =
  (of: (session: Session) => (fhir4.Schedule | fhir4.Slot)[]): Shown =>
  (sessions, { base, self }, next) =>
    jsonAnswer(200, bundleOf(sessions.flatMap(of), { base, self, ...defined({ next }) }));

const read = { method: 'GET', scope: 'timetable' } as const;
const one = z.strictObject({ id: z.string().regex(/^[A-Za-z0-9.-]{1,64}$/) });

/** A session by its id; undefined if it is withdrawn. */
const standing = async (id: string): Promise<Session | undefined> => {
  const session = await sessionStore.get(id);
  return session?.state === 'withdrawn' ? undefined : session;
};

export const timetableRoutes = [
  route({
    ...read,
    ...{ path: '/fhir/Schedule', operation: 'doorReadSessions', parameters },
    run: list(
      '/fhir/Schedule',
      SESSIONS,
      bundled(session => [scheduleOf(session)]),
    ),
  }),
  route({
    ...read,
    ...{ path: '/fhir/Slot', operation: 'doorReadSlots', parameters },
    run: list('/fhir/Slot', SESSIONS, bundled(slotsOf)),
  }),
  route({
    ...read,
    ...{ path: '/fhir/Schedule/{id}', operation: 'doorReadSessions', parameters: one },
    run: async ({ id }) => {
      const session = await standing(id);
      if (!session) return doorProblem('RESOURCE_UNKNOWN', {}, 'id');
      return { value: { answer: jsonAnswer(200, scheduleOf(session)), subjects: [session._id] } };
    },
  }),
  route({
    ...read,
    ...{ path: '/fhir/Slot/{id}', operation: 'doorReadSlots', parameters: one },
    run: async ({ id }) => {
      const named = slotOfId(id);
      const session = named && (await standing(named.sessionId));
      const slot = session && slotsOf(session)[named.index];
      if (!slot) return doorProblem('RESOURCE_UNKNOWN', {}, 'id');
      return { value: { answer: jsonAnswer(200, slot), subjects: [session._id] } };
    },
  }),
  route({
    ...read,
    ...{ path: '/csv/sessions', operation: 'doorReadSessions', parameters },
    run: list('/csv/sessions', LINES, (sessions, _, next, hours) => {
      const lines = sessions.map(session => sessionLine(session, hours));
      return csvAnswer(writeCsv(outgoingTables.sessions, lines), next);
    }),
  }),
  route({
    ...read,
    ...{ path: '/csv/slots', operation: 'doorReadSlots', parameters },
    run: list('/csv/slots', LINES, (sessions, _, next) =>
      csvAnswer(writeCsv(outgoingTables.slots, sessions.flatMap(slotLines)), next),
    ),
  }),
];
