import * as z from 'zod';
import { DOCTOR_NUMBER, doctorNumberMeant } from '../../domain/doctorNumber';
import { fileGiven, inOneWay } from '../files/file';
import { localDate, localTime } from '../moment';
import { policySchema } from '../policy/policy';
import { recordId } from '../recordId';
import { textOf } from '../text';
import { aboutField, doctorHand } from '../timetable/about';
import { PICTURE_ADDRESS, rosterBounds } from '../timetable/roster';
import { clinicType, departmentSummary, doctorSummary, period } from '../timetable/scheduling';

/** The lengths of texts and the ranges of numbers in a change. */
export const changeBounds = {
  sessionId: { min: 1, max: 60 },
  doctorId: { min: 1, max: 40 },
  departmentId: { min: 1, max: 40 },
  doctor: { min: 2, max: 30 },
  title: { min: 1, max: 30 },
  department: { min: 1, max: 30 },
  room: { min: 1, max: 30 },
  toRoom: { min: 1, max: 30 },
  slotMinutes: { min: 5, max: 60 },
  slots: { min: 1, max: 96 },
  places: { min: 1, max: 200 },
  /** In fen. */
  fee: { min: 0, max: 1_000_000 },
  weekday: { min: 1, max: 7 },
  specialities: rosterBounds.specialities,
  profile: rosterBounds.profile,
};
const within = ({ min, max }: { min: number; max: number }) => z.int().min(min).max(max);
const sessionId = z.string().min(1).max(changeBounds.sessionId.max);
const doctorId = z.string().min(1).max(changeBounds.doctorId.max);
const room = textOf(changeBounds.room);
const minutes = within(changeBounds.slotMinutes);
const places = within(changeBounds.places);
const slots = within(changeBounds.slots);
const fee = within(changeBounds.fee);
const weekday = within(changeBounds.weekday);

/** One weekly clinic of a doctor, entered by hand; doctor and department may be new (R2a). */
const weeklyClinic = z.strictObject({
  doctorId: z.string().overwrite(doctorNumberMeant).regex(DOCTOR_NUMBER),
  doctor: textOf(changeBounds.doctor),
  title: textOf(changeBounds.title),
  department: textOf(changeBounds.department),
  clinicType,
  weekday,
  period,
  slotMinutes: minutes,
  places,
  room,
  /** Start and end, if it does not last the whole period. */
  start: localTime.optional(),
  end: localTime.optional(),
  fee: fee.optional(),
  specialities: textOf(rosterBounds.specialities).optional(),
  profile: textOf(rosterBounds.profile).optional(),
  picture: z.string().max(rosterBounds.picture.max).regex(PICTURE_ADDRESS).optional(),
});

/** A roster file for the import. */
const rosterFile = z
  .strictObject({
    ...fileGiven,
    skipBadRows: z.boolean().default(false),
  })
  .refine(inOneWay);

/** A picture that the user chose. */
const pictureFile = z.strictObject(fileGiven).refine(inOneWay);

/**
 * A change of the timetable as data (R2a). For one day: a session's room, times, places, clinic
 * type or fee; an extra session; a copied week; a stop, a reopening, a substitute, an absent
 * doctor, a closed room, a closed day. From now on: a weekly clinic, texts about a doctor, a roster,
 * an earlier roster. `putBack` undoes another change.
 */
export const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stop'), sessionId }),
  z.strictObject({ kind: z.literal('reopen'), sessionId }),
  z.strictObject({ kind: z.literal('substitute'), sessionId, doctorId }),
  z.strictObject({
    kind: z.literal('session'),
    sessionId,
    room: room.optional(),
    start: localTime.optional(),
    slotMinutes: minutes.optional(),
    slots: slots.optional(),
    places: places.optional(),
    clinicType: clinicType.optional(),
    fee: fee.optional(),
  }),
  z.strictObject({
    kind: z.literal('extra'),
    doctorId,
    date: localDate,
    period,
    start: localTime,
    slotMinutes: minutes,
    slots,
    places,
    clinicType,
    room,
    fee: fee.optional(),
  }),
  z.strictObject({ kind: z.literal('away'), doctorId, from: localDate, until: localDate }),
  /** A room that cannot be used: its sessions are held in another one. */
  z.strictObject({
    kind: z.literal('room'),
    room,
    toRoom: room,
    from: localDate,
    until: localDate,
  }),
  z.strictObject({
    kind: z.literal('copyWeek'),
    /** The Mondays of the copied week and of the week to fill. */
    from: localDate,
    to: localDate,
    departmentId: z.string().min(1).max(changeBounds.departmentId.max).optional(),
    doctorId: doctorId.optional(),
  }),
  z.strictObject({ kind: z.literal('closing'), date: localDate }),
  z.strictObject({
    kind: z.literal('weekly'),
    /** The weekly clinic that ends. */
    remove: z.strictObject({ doctorId, weekday, period }).optional(),
    /** The one that begins, or replaces it. */
    set: weeklyClinic.optional(),
  }),
  /**
   * All that the office writes about a doctor by hand (R22); a chosen picture replaces the one
   * before.
   */
  z.strictObject({
    kind: z.literal('doctor'),
    doctorId,
    hand: doctorHand,
    pictureFile: pictureFile.optional(),
  }),
  z.strictObject({ kind: z.literal('roster'), file: rosterFile }),
  z.strictObject({ kind: z.literal('rosterBack'), rosterId: recordId }),
  /** The values of the rule book: `version` is the one that was changed. */
  z.strictObject({
    kind: z.literal('policy'),
    version: z.int().min(0),
    policy: policySchema,
  }),
  z.strictObject({ kind: z.literal('putBack'), changeId: recordId }),
]);
export type Change = z.output<typeof change>;

/** All kinds of changes. */
export const changeKinds = [
  'stop',
  'reopen',
  'substitute',
  'session',
  'extra',
  'away',
  'room',
  'copyWeek',
  'closing',
  'weekly',
  'doctor',
  'roster',
  'rosterBack',
  'putBack',
  'policy',
] as const satisfies readonly Change['kind'][];
export type ChangeKind = (typeof changeKinds)[number];

/** What a change does with a session. */
const stepKind = z.enum(['added', 'changed', 'substituted', 'stopped', 'reopened', 'withdrawn']);
export type StepKind = z.output<typeof stepKind>;

/** What the patients of a session are told (R2a, R9). */
export const toldKinds = [
  'stopped',
  'substituted',
  'timeChanged',
  'roomChanged',
  'reopened',
] as const;
const toldKind = z.enum(toldKinds);
export type ToldKind = z.output<typeof toldKind>;

/** A session as the office reads of it, without its id. */
const namedSession = z.object({
  sessionId: z.string(),
  date: localDate,
  period,
  department: departmentSummary,
  doctor: doctorSummary,
});

/** The decided part of a session, before or after a change. */
const decidedView = z.object({
  room: z.string(),
  clinicType,
  start: localTime,
  end: localTime,
  places: z.int(),
  doctor: z.string(),
  fee: z.int().optional(),
});

/** What a change does with one session. */
const sessionEffect = namedSession.extend({
  does: stepKind,
  before: decidedView.optional(),
  after: decidedView.optional(),
  /**
   * The number of booked patients it concerns, of those whom no message reaches, and of those who
   * wait for a place.
   */
  bookings: z.int(),
  unreachable: z.int(),
  waiting: z.int(),
  /** The message to booked patients; missing if nothing changes for them. */
  told: toldKind.optional(),
});
export type SessionEffect = z.output<typeof sessionEffect>;

const departmentEffect = departmentSummary.extend({
  added: z.int(),
  changed: z.int(),
  withdrawn: z.int(),
});

const becomes = z.object({ before: z.string(), after: z.string() });

/** The new texts about a doctor (R22). */
const doctorEffect = doctorSummary.extend({
  specialities: becomes.optional(),
  profile: becomes.optional(),
  picture: z.enum(['new', 'gone']).optional(),
});
export type DoctorEffect = z.output<typeof doctorEffect>;

const held = namedSession.extend({ room: z.string(), start: localTime, end: localTime });

/** Two sessions at one time of a day that would have one doctor, or be in one room. */
const clash = held.extend({ of: z.enum(['doctor', 'room']), with: held });
export type Clash = z.output<typeof clash>;

/** What a change does, or would do (R2a). */
export const effect = z.object({
  added: z.int(),
  changed: z.int(),
  /** Withdrawn or stopped: they cannot be booked any more. */
  withdrawn: z.int(),
  unchanged: z.int(),
  bookings: z.int(),
  unreachable: z.int(),
  waiting: z.int(),
  departments: z.array(departmentEffect),
  /** The first 300 sessions, those with bookings first. */
  sessions: z.array(sessionEffect),
  /** Sessions that stay because they have bookings: they need a stop or a substitute (R9). */
  kept: z.array(namedSession.extend({ bookings: z.int() })),
  /**
   * The number of withdrawn sessions, if it is above `roster.withdrawAtOnce` and has to be typed.
   */
  mustType: z.int().optional(),
  /**
   * The first 50 pairs of sessions that would be at one time with one doctor or in one room, and
   * the number of all; missing if there are none.
   */
  clashes: z.array(clash).optional(),
  clashesCount: z.int().optional(),
  /** The last day of a doctor's absence, if it is beyond the days that have sessions. */
  awayUntil: localDate.optional(),
  /** The first 50 doctors with changed texts, and how many there are; missing if there are none. */
  doctors: z.array(doctorEffect).optional(),
  doctorsCount: z.int().optional(),
  /** Doctors for whom a file differs from what the office wrote by hand, which stays. */
  byHand: z.array(doctorSummary.extend({ fields: z.array(aboutField) })).optional(),
});
export type Effect = z.output<typeof effect>;

/** The numbers of an effect, as the list of changes stores them. */
export const effectCounts = effect.pick({
  added: true,
  changed: true,
  withdrawn: true,
  bookings: true,
  unreachable: true,
  waiting: true,
});
export type EffectCounts = z.output<typeof effectCounts>;
