import type {
  Effect,
  EffectCounts,
  SessionEffect,
  StepKind,
  ToldKind,
} from '../../types/changes/change';
import type { Session } from '../booking/session';
import { defined } from '../defined';
import { timesOf } from '../time/slots';
import { clashesOf } from './clashes';
import type { Decided, Step } from './decided';
import type { KeptSession } from './follow';

/** What a step does with its session, as a code for the preview. */
export function doesOf({ from, to }: Pick<Step, 'from' | 'to'>): StepKind {
  if (to.state === 'withdrawn') return 'withdrawn';
  if (to.state === 'stopped') return from?.state === 'stopped' ? 'changed' : 'stopped';
  if (!from || from.state === 'withdrawn') return 'added';
  if (from.state === 'stopped') return 'reopened';
  return from.doctor.id === to.doctor.id ? 'changed' : 'substituted';
}

/** Whether the start or end of a slot changes. */
const movesSlot = (from: Decided, to: Decided, slot: number): boolean =>
  from.slots[slot]?.start !== to.slots[slot]?.start ||
  from.slots[slot]?.end !== to.slots[slot]?.end;

/**
 * What patients booked in a slot are told of a step: one message for all changes; undefined if
 * nothing changes for them.
 */
export function toldOf(
  { from, to }: Pick<Step, 'from' | 'to'>,
  slot: number,
): ToldKind | undefined {
  if (!from || to.state === 'withdrawn') return undefined;
  if (to.state === 'stopped') return from.state === 'open' ? 'stopped' : undefined;
  if (from.state === 'stopped') return 'reopened';
  if (from.doctor.id !== to.doctor.id) return 'substituted';
  if (movesSlot(from, to, slot)) return 'timeChanged';
  return from.room === to.room ? undefined : 'roomChanged';
}

/**
 * The appointments that a step concerns: those in slots where something changes for the patient.
 */
export function concerned<T extends { sessionId: string; slot: number }>(
  step: Step,
  booked: readonly T[],
): T[] {
  return booked.filter(
    ({ sessionId, slot }) => sessionId === step.sessionId && toldOf(step, slot) !== undefined,
  );
}

/** The data for a preview, in addition to the steps. */
export interface Concerned {
  /** The sessions as they are now, by id. */
  sessions: ReadonlyMap<string, Session>;
  /**
   * By session id: the number of booked patients the step concerns, and of those whom no message
   * reaches.
   */
  patients: ReadonlyMap<string, { bookings: number; unreachable: number }>;
}

/** The maximum number of clashes that a preview lists. */
const mostClashes = 50;

/** The maximum number of sessions that a preview lists. */
const mostListed = 300;

/**
 * The preview of some steps (R2a).
 *
 * @param percent how many percent of the sessions ahead may be withdrawn without typing the number
 * @param ahead how many open sessions lie ahead
 */
export function effectOf(
  steps: readonly Step[],
  kept: readonly KeptSession[],
  about: Concerned,
  { percent, ahead, unchanged = 0 }: { percent: number; ahead: number; unchanged?: number },
): Effect {
  const all = steps.map(step => sessionEffect(step, about));
  const clashes = clashesOf(steps, about.sessions);
  const withdrawn = all.filter(({ does }) => group(does) === 'withdrawn').length;
  const sum = (of: (each: SessionEffect) => number) => all.reduce((n, each) => n + of(each), 0);
  return {
    added: all.filter(({ does }) => group(does) === 'added').length,
    changed: all.filter(({ does }) => group(does) === 'changed').length,
    withdrawn,
    unchanged,
    bookings: sum(({ bookings }) => bookings),
    unreachable: sum(({ unreachable }) => unreachable),
    waiting: sum(({ waiting }) => waiting),
    departments: byDepartment(all),
    sessions: [...all].sort(first).slice(0, mostListed),
    kept: kept.map(({ session, bookings }) => ({ ...named(session), bookings })),
    ...defined({
      clashes: clashes.length ? clashes.slice(0, mostClashes) : undefined,
      clashesCount: clashes.length || undefined,
      mustType: withdrawn * 100 > percent * ahead && withdrawn > 1 ? withdrawn : undefined,
    }),
  };
}

/** The totals of an effect. */
export const countsOf = (effect: Effect): EffectCounts => {
  const { added, changed, withdrawn, bookings, unreachable, waiting } = effect;
  return { added, changed, withdrawn, bookings, unreachable, waiting };
};

const groups: Record<StepKind, 'added' | 'changed' | 'withdrawn'> = {
  added: 'added',
  reopened: 'added',
  changed: 'changed',
  substituted: 'changed',
  stopped: 'withdrawn',
  withdrawn: 'withdrawn',
};
const group = (does: StepKind) => groups[does];

function sessionEffect(step: Step, { sessions, patients }: Concerned): SessionEffect {
  const { sessionId, date, period, from, to } = step;
  const session = sessions.get(sessionId);
  const notice = [...to.slots.keys()].map(slot => toldOf(step, slot)).find(each => each);
  const { bookings = 0, unreachable = 0 } = patients.get(sessionId) ?? {};
  const ends = to.state !== 'open';
  return {
    ...{ sessionId, date, period, department: to.department, doctor: to.doctor },
    does: doesOf(step),
    ...defined({
      before: from && from.state !== 'withdrawn' ? view(from) : undefined,
      after: to.state === 'withdrawn' ? undefined : view(to),
      told: bookings > 0 ? notice : undefined,
    }),
    bookings,
    unreachable,
    waiting: ends ? (session?.waiting?.length ?? 0) : 0,
  };
}

const view = ({ room, clinicType, slots, doctor, fee }: Decided) => ({
  room,
  clinicType,
  ...{ start: '00:00', end: '00:00', ...timesOf(slots) },
  places: slots.reduce((sum, { capacity }) => sum + capacity, 0),
  doctor: doctor.name,
  ...defined({ fee }),
});

const named = ({ _id, date, period, department, doctor }: Session) => ({
  sessionId: _id,
  date,
  period,
  department,
  doctor,
});

const order = ({ date, before, after, sessionId }: SessionEffect): string =>
  `${date} ${(after ?? before)?.start ?? ''} ${sessionId}`;

/** Compares for sorting: sessions with patients first, then by date. */
const first = (one: SessionEffect, other: SessionEffect): number => {
  const patients =
    Math.sign(other.bookings + other.waiting) - Math.sign(one.bookings + one.waiting);
  return patients || (order(one) < order(other) ? -1 : 1);
};

function byDepartment(all: readonly SessionEffect[]): Effect['departments'] {
  const found = new Map<string, Effect['departments'][number]>();
  for (const { department, does } of all) {
    const { id, name } = department;
    const counts = found.get(id) ?? { id, name, added: 0, changed: 0, withdrawn: 0 };
    counts[group(does)]++;
    found.set(id, counts);
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
