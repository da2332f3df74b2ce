import * as z from 'zod';
import { fileGiven, inOneWay } from '../files/file';
import { localDate, localTime } from '../moment';
import { policySchema } from '../policy/policy';
import { recordId } from '../recordId';
import { textOf } from '../text';
import { aboutField, doctorHand } from '../timetable/about';
import { PICTURE_ADDRESS, rosterBounds } from '../timetable/roster';
import { clinicType, departmentSummary, doctorSummary, period } from '../timetable/scheduling';

/** How long the texts of a change may be, and how large its numbers. */
export const changeBounds = {
  sessionId: { min: 1, max: 60 },
  doctorId: { min: 1, max: 40 },
  departmentId: { min: 1, max: 40 },
  doctor: { min: 2, max: 30 },
  title: { min: 1, max: 30 },
  department: { min: 1, max: 30 },
  room: { min: 1, max: 30 },
  slotMinutes: { min: 5, max: 60 },
  slots: { min: 1, max: 96 },
  places: { min: 1, max: 200 },
  /** In fen. */
  fee: { min: 0, max: 1_000_000 },
  weekday: { min: 1, max: 7 },
  specialities: rosterBounds.specialities,
  profile: rosterBounds.profile,
};
/** The form of a doctor's number that is written by hand. */
export const DOCTOR_NUMBER = /^[A-Za-z0-9-]{1,20}$/;

const within = ({ min, max }: { min: number; max: number }) => z.int().min(min).max(max);
const sessionId = z.string().min(1).max(changeBounds.sessionId.max);
const doctorId = z.string().min(1).max(changeBounds.doctorId.max);
const room = textOf(changeBounds.room);
const minutes = within(changeBounds.slotMinutes);
const places = within(changeBounds.places);
const slots = within(changeBounds.slots);
const fee = within(changeBounds.fee);
const weekday = within(changeBounds.weekday);

/** One weekly clinic of a doctor, by hand: doctor and department may be new (R2a). */
const weeklyClinic = z.strictObject({
  doctorId: z.string().regex(DOCTOR_NUMBER),
  doctor: textOf(changeBounds.doctor),
  title: textOf(changeBounds.title),
  department: textOf(changeBounds.department),
  clinicType,
  weekday,
  period,
  slotMinutes: minutes,
  places,
  room,
  /** From when and until when, where that is not the whole period. */
  start: localTime.optional(),
  end: localTime.optional(),
  fee: fee.optional(),
  specialities: textOf(rosterBounds.specialities).optional(),
  profile: textOf(rosterBounds.profile).optional(),
  picture: z.string().max(rosterBounds.picture.max).regex(PICTURE_ADDRESS).optional(),
});

/** A file of the hospital's as an import takes it. */
const rosterFile = z
  .strictObject({
    ...fileGiven,
    skipBadRows: z.boolean().default(false),
  })
  .refine(inOneWay);

/** A picture that somebody chose, as a change takes it. */
const pictureFile = z.strictObject(fileGiven).refine(inOneWay);

/**
 * A change of the timetable, as data (R2a). Of one day: a session's room, times, places, kind or fee; an extra session; a week
 * copied. A stop, a reopening, a substitute, a doctor away, a day closed. From now on: a weekly clinic, what patients read of a
 * doctor, a roster, an earlier roster. `putBack` takes back what another change did.
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
  z.strictObject({
    kind: z.literal('copyWeek'),
    /** Mondays of the week that is copied and of the one that is filled. */
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
    /** The one that begins, or stands in its place. */
    set: weeklyClinic.optional(),
  }),
  /** What the office writes of a doctor by hand, whole (R22); a picture that was chosen stands in place of the one before. */
  z.strictObject({
    kind: z.literal('doctor'),
    doctorId,
    hand: doctorHand,
    pictureFile: pictureFile.optional(),
  }),
  z.strictObject({ kind: z.literal('roster'), file: rosterFile }),
  z.strictObject({ kind: z.literal('rosterBack'), rosterId: recordId }),
  /** The numbers of the rule book: `version` is the one that was changed. */
  z.strictObject({
    kind: z.literal('policy'),
    version: z.int().min(0),
    policy: policySchema,
  }),
  z.strictObject({ kind: z.literal('putBack'), changeId: recordId }),
]);
export type Change = z.output<typeof change>;

/** Every kind of change. */
export const changeKinds = [
  'stop',
  'reopen',
  'substitute',
  'session',
  'extra',
  'away',
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

/** A session as the office reads of it, never by its id. */
const namedSession = z.object({
  sessionId: z.string(),
  date: localDate,
  period,
  department: departmentSummary,
  doctor: doctorSummary,
});

/** What of a session is decided, before or after a change. */
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
  /** Booked patients whom it concerns, how many of them no message reaches, and who waits for a place. */
  bookings: z.int(),
  unreachable: z.int(),
  waiting: z.int(),
  /** What the booked are told; none where nothing of theirs changes. */
  told: toldKind.optional(),
});
export type SessionEffect = z.output<typeof sessionEffect>;

const departmentEffect = departmentSummary.extend({
  added: z.int(),
  changed: z.int(),
  withdrawn: z.int(),
});

const becomes = z.object({ before: z.string(), after: z.string() });

/** What patients would read of a doctor instead (R22). */
const doctorEffect = doctorSummary.extend({
  specialities: becomes.optional(),
  profile: becomes.optional(),
  picture: z.enum(['new', 'gone']).optional(),
});
export type DoctorEffect = z.output<typeof doctorEffect>;

/** What a change does, or would do, with everything it concerns (R2a). */
export const effect = z.object({
  added: z.int(),
  changed: z.int(),
  /** Withdrawn or stopped: nobody can book them any more. */
  withdrawn: z.int(),
  unchanged: z.int(),
  bookings: z.int(),
  unreachable: z.int(),
  waiting: z.int(),
  departments: z.array(departmentEffect),
  /** The first 300 sessions, those with bookings before others. */
  sessions: z.array(sessionEffect),
  /** Sessions that stay as they are because they hold bookings: they are for a stop or a substitute (R9). */
  kept: z.array(namedSession.extend({ bookings: z.int() })),
  /** How many sessions are withdrawn, where these are more than `roster.withdrawAtOnce`: the number must be typed. */
  mustType: z.int().optional(),
  /** Until when a doctor is away beyond the days laid out. */
  awayUntil: localDate.optional(),
  /** The first 50 doctors of whom patients read something else, and how many there are; none where there is none. */
  doctors: z.array(doctorEffect).optional(),
  doctorsCount: z.int().optional(),
  /** Doctors of whom a file says something else than the office wrote by hand: what the office wrote stays. */
  byHand: z.array(doctorSummary.extend({ fields: z.array(aboutField) })).optional(),
});
export type Effect = z.output<typeof effect>;

/** The numbers of an effect, as the list of changes keeps them. */
export const effectCounts = effect.pick({
  added: true,
  changed: true,
  withdrawn: true,
  bookings: true,
  unreachable: true,
  waiting: true,
});
export type EffectCounts = z.output<typeof effectCounts>;
