import type { Session } from '../booking/session';
import { defined } from '../defined';
import { yuanOfFen } from '../money';
import { timesOf } from '../time/slots';
import { at, instantOf } from '../time/time';
import { extensions, systems } from './codes';

/** The part of a session that other systems get. */
export type OutgoingSession = Pick<
  Session,
  | '_id'
  | 'date'
  | 'department'
  | 'doctor'
  | 'clinicType'
  | 'room'
  | 'state'
  | 'fee'
  | 'slots'
  | 'changedAt'
>;

type Clinic = Pick<Session, 'department' | 'doctor' | 'clinicType' | 'room'>;

/**
 * FHIR actors of a session: doctor, department and room, each with the hospital's number and its
 * name.
 */
export const placesOf = ({ department, doctor, room }: Omit<Clinic, 'clinicType'>) => ({
  doctor: {
    type: 'Practitioner',
    identifier: { system: systems.staff, value: doctor.id },
    display: `${doctor.name} ${doctor.title}`,
  },
  department: {
    type: 'HealthcareService',
    identifier: { system: systems.department, value: department.id },
    display: department.name,
  },
  room: { type: 'Location', display: room },
});

/** FHIR codes of the clinic type and the department. */
export const kindOf = ({ clinicType, department }: Omit<Clinic, 'doctor' | 'room'>) => ({
  serviceType: [{ coding: [{ system: systems.clinicType, code: clinicType }] }],
  specialty: [
    {
      coding: [{ system: systems.department, code: department.id, display: department.name }],
      text: department.name,
    },
  ],
});

const metaOf = ({ changedAt }: OutgoingSession) =>
  changedAt === undefined ? {} : { meta: { lastUpdated: instantOf(changedAt) } };

/** A session as a FHIR R4 Schedule. */
export function scheduleOf(session: OutgoingSession): fhir4.Schedule {
  const { _id, date, state, fee, slots } = session;
  const { doctor, department, room } = placesOf(session);
  const extension: fhir4.Extension[] = [];
  if (state === 'stopped') extension.push({ url: extensions.stopped, valueBoolean: true });
  if (fee !== undefined)
    extension.push({ url: extensions.fee, valueMoney: { value: yuanOfFen(fee), currency: 'CNY' } });
  const { start, end } = timesOf(slots);
  return {
    ...{ resourceType: 'Schedule', id: _id, ...metaOf(session) },
    ...defined({ extension: extension.length ? extension : undefined }),
    active: state === 'open',
    ...kindOf(session),
    actor: [doctor, department, room],
    ...defined({
      planningHorizon:
        start && end
          ? { start: instantOf(at(date, start)), end: instantOf(at(date, end)) }
          : undefined,
    }),
  };
}

/** The id of a slot. FHIR ids consist of letters, digits, hyphens and dots. */
export const slotId = (sessionId: string, index: number): string => `${sessionId}.${index}`;

/** The session id and the slot's index in a slot id; undefined for any other text. */
export function slotOfId(id: string): { sessionId: string; index: number } | undefined {
  const [, sessionId, index] = /^(.{1,60})\.(\d{1,3})$/.exec(id) ?? [];
  return sessionId && index ? { sessionId, index: Number(index) } : undefined;
}

/** The slots of a session as FHIR R4 Slots: free while the session is open and a place is left. */
export const slotsOf = (session: OutgoingSession): fhir4.Slot[] =>
  session.slots.map((slot, index) => {
    const free = slot.left > 0 ? 'free' : 'busy';
    const beyond = slot.claims.some(({ extra, givenBackAt }) => extra && !givenBackAt);
    return {
      ...{ resourceType: 'Slot', id: slotId(session._id, index), ...metaOf(session) },
      extension: [
        { url: extensions.capacity, valueUnsignedInt: slot.capacity },
        { url: extensions.left, valueUnsignedInt: Math.max(0, slot.left) },
      ],
      ...kindOf(session),
      schedule: { reference: `Schedule/${session._id}` },
      status: session.state === 'open' ? free : 'busy-unavailable',
      start: instantOf(at(session.date, slot.start)),
      end: instantOf(at(session.date, slot.end)),
      ...defined({ overbooked: beyond ? true : undefined }),
    };
  });
