import * as z from 'zod';
import type { Appointment } from '../../../../domain/booking/appointment';
import { defined } from '../../../../domain/defined';
import { appointmentOf, type OutgoingPerson } from '../../../../domain/exchange/appointments';
import { bundleOf } from '../../../../domain/exchange/bundle';
import {
  beforeDay,
  behindSettled,
  cursorAfter,
  settledUntil,
} from '../../../../domain/exchange/cursor';
import { outgoingTables } from '../../../../texts/zh-CN/exchange/tables';
import type { AuditDetails } from '../../../../types/access/audit';
import { localDate, type Moment, moment } from '../../../../types/moment';
import type { PageEnd } from '../../../../types/page';
import type { HttpAnswer } from '../../../cloud/http';
import { writeCsv } from '../../../cloud/tables/writeCsv';
import { appointmentStore } from '../../appointments';
import { contactOf } from '../../people';
import { appointmentLine } from '../views/lines';
import { type AskedAtDoor, doorProblem, jsonAnswer } from './problem';
import {
  type AnswerOnRecord,
  csvAnswer,
  type DoorCall,
  nextPage,
  packed,
  packedAfter,
  packedEnd,
  range,
  rangeProblem,
  route,
} from './route';

const SIZE = 200;

/** Bookings are read by a range of days, or as changes `since`: `now`, a day, or a cursor. */
const parameters = z.strictObject({
  from: range.from.optional(),
  until: range.until.optional(),
  after: packedAfter(localDate).optional(),
  since: z.union([z.literal('now'), localDate, packedAfter(moment)]).optional(),
});
type Parameters = z.output<typeof parameters>;

/** The part of a booking's patient that a key may read. */
const personFor = ({ key }: DoorCall, appointment: Appointment): OutgoingPerson | undefined => {
  if (!key.scopes.includes('people')) return undefined;
  const { name, phone, documentMasked } = contactOf(appointment);
  return { name, phone, documentMasked };
};

type Shown = (page: Appointment[], call: DoorCall, next: string | undefined) => HttpAnswer;

const asBundle: Shown = (page, call, next) => {
  const { base, self } = call;
  const resources = page.map(each => appointmentOf(each, personFor(call, each)));
  return jsonAnswer(200, bundleOf(resources, { base, self, ...defined({ next }) }));
};

const asCsv: Shown = (page, call, next) => {
  const people = call.key.scopes.includes('people') ? outgoingTables.people : [];
  const lines = page.map(each => appointmentLine(each, personFor(call, each)));
  return csvAnswer(writeCsv([...outgoingTables.appointments, ...people], lines), next);
};

/** The patients whose data was handed out, if the key may read who they are. */
const onRecord = (
  answer: HttpAnswer,
  page: Appointment[],
  { key }: DoorCall,
  details: AuditDetails,
): { value: AnswerOnRecord } => ({
  value: {
    answer,
    subjects: key.scopes.includes('people') ? page.map(({ patientId }) => patientId) : [],
    details: { ...details, rows: page.length },
  },
});

const list =
  (path: string, show: Shown) =>
  async (asked: Parameters, call: DoorCall): Promise<AskedAtDoor<AnswerOnRecord>> => {
    const { from, until, after, since } = asked;
    if (since !== undefined) {
      const other = (['from', 'until', 'after'] as const).find(name => asked[name] !== undefined);
      return other
        ? doorProblem('PARAMETER_UNKNOWN', {}, other)
        : changesSince(since, path, show, call);
    }
    if (from === undefined || until === undefined)
      return doorProblem('PARAMETER_MISSING', {}, from === undefined ? 'from' : 'until');
    const wrong = rangeProblem({ from, until });
    if (wrong) return wrong;
    const { page, next } = await appointmentStore.between(from, until, after, SIZE);
    const link = next.next && nextPage(call, path, 'after', packed(next.next));
    return onRecord(show(page, call, link), page, call, { from, until });
  };

/**
 * The changes since a cursor: each appointment as it is now. Only settled changes are handed out,
 * so that no change can appear behind the cursor later: none is lost, and none is handed out twice
 * along a sequence of cursors.
 */
async function changesSince(
  since: NonNullable<Parameters['since']>,
  path: string,
  show: Shown,
  call: DoorCall,
): Promise<AskedAtDoor<AnswerOnRecord>> {
  const { now } = call;
  const end = endOf(since, now);
  const { page, next } = await appointmentStore.changedUntil(settledUntil(now), end, SIZE);
  const cursor = packedEnd(cursorAfter(end, page));
  const link = next.next && nextPage(call, path, 'since', cursor);
  const answer = show(page, call, link);
  answer.headers['x-yuehao-cursor'] = cursor;
  return onRecord(answer, page, call, { from: Number(end[0]) });
}

function endOf(since: NonNullable<Parameters['since']>, now: Moment): PageEnd {
  if (typeof since !== 'string') return since;
  return since === 'now' ? behindSettled(now) : beforeDay(since);
}

const read = { method: 'GET', scope: 'bookings', operation: 'doorReadBookings' } as const;

export const bookingRoutes = [
  route({
    ...{ ...read, path: '/fhir/Appointment', parameters },
    run: list('/fhir/Appointment', asBundle),
  }),
  route({
    ...{ ...read, path: '/csv/appointments', parameters },
    run: list('/csv/appointments', asCsv),
  }),
  route({
    ...{ ...read, path: '/fhir/Appointment/{id}' },
    parameters: z.strictObject({ id: z.string().regex(/^[A-Za-z0-9.-]{1,64}$/) }),
    run: async ({ id }, call) => {
      const found = await appointmentStore.get(id);
      if (!found) return doorProblem('RESOURCE_UNKNOWN', {}, 'id');
      const answer = jsonAnswer(200, appointmentOf(found, personFor(call, found)));
      return onRecord(answer, [found], call, {});
    },
  }),
];
