import { useState } from 'react';
import { isWhole, type UnfinishedChange, unfit } from '../../../domain/changes/whole';
import { defined } from '../../../domain/defined';
import { fenOfYuan } from '../../../domain/money';
import { minutesOf, type Weekday } from '../../../domain/time/time';
import { deskTexts } from '../../../texts/desk';
import { sayYuan } from '../../../texts/say';
import type { Change } from '../../../types/changes/change';
import type { ValueOf } from '../../../types/contract';
import { clinicTypes, type SessionView } from '../../../types/timetable/scheduling';
import type { viewSession } from '../../../types/timetable/viewSession';
import { sayUnfit } from '../../changes/sayUnfit';
import { useDraft } from '../../phone/drafts/useDraft';
import { hospitalHours } from '../../timetable/hours';
import { alwaysOf, type Doctor, type Values, weeklyOf } from './weekly';

type Kind = 'session' | 'substitute' | 'stop' | 'end';

const { sessionChange: words } = deskTexts;

/** The values of the fields before anything is typed. */
const valuesOf = ({ room, slots, clinicType, fee }: SessionView): Values => {
  const [first] = slots;
  const minutes = first ? minutesOf(first.end) - minutesOf(first.start) : 30;
  return {
    room,
    start: first?.start ?? '08:00',
    slotMinutes: String(minutes),
    slots: String(slots.length),
    places: String(first?.capacity ?? 1),
    clinicType: String(clinicTypes.indexOf(clinicType)),
    fee: fee === undefined ? '' : sayYuan(fee),
  };
};

/** Only the typed changes; an invalid number becomes one that the contract refuses. */
function onceOf(session: SessionView, typed: Values): UnfinishedChange {
  const before = valuesOf(session);
  const anew = <T>(name: keyof Values, read: (text: string) => T): T | undefined =>
    typed[name] === before[name] ? undefined : read(typed[name].trim());
  return {
    kind: 'session',
    sessionId: session.sessionId,
    ...defined({
      room: anew('room', text => text),
      start: anew('start', text => text),
      slotMinutes: anew('slotMinutes', Number),
      slots: anew('slots', Number),
      places: anew('places', Number),
      clinicType: anew('clinicType', text => clinicTypes[Number(text)]),
      // A change of one day cannot remove the fee, so an emptied field is invalid.
      fee: anew('fee', text => (text ? fenOfYuan(text) : Number.NaN)),
    }),
  };
}

/** One sentence about the whole form: what to do before the effect can be shown. */
function problemOf(kind: Kind | undefined): string {
  if (!kind) return words.chooseFirst;
  return kind === 'substitute' ? words.whoMissing : words.fix;
}

/**
 * What is wrong with each field, by its name. The time slots of a weekly clinic that would end after
 * midnight are too many.
 */
const mistakesIn = (change: UnfinishedChange): Partial<Record<string, string>> =>
  Object.fromEntries(
    unfit(change).map(name => (name === 'end' ? ['slots', words.tooLong] : [name, sayUnfit(name)])),
  );

/**
 * A session while it is edited: which change, for how long, and the typed values.
 * @param weekday whose roster the session's day uses; undefined if it uses none, or is not known
 * yet
 */
export function useSessionForm(
  { session, insteadOf }: ValueOf<typeof viewSession>,
  weekday: Weekday | undefined,
) {
  const stopped = session.state === 'stopped';
  const [kind, setKind] = useState<Kind>();
  const [scope, setScope] = useState<'once' | 'always'>('once');
  const standing = valuesOf(session);
  // The input belongs to the session as it was then.
  const about = [session.sessionId, ...Object.values(standing)].join(' ');
  const written = useDraft<Values>('session', standing, about);
  const values = written.value;
  const [next, setNext] = useState<Doctor>();
  const [complain, setComplain] = useState(false);
  const { sessionId, doctor, period } = session;
  const weekly = weeklyOf(session, insteadOf, weekday, hospitalHours());
  const always = (typed: Values, whose: Doctor) =>
    weekly && alwaysOf(weekly, typed, whose, hospitalHours());

  const asked = (): UnfinishedChange | undefined => {
    if (stopped) return { kind: 'reopen', sessionId };
    if (kind === 'session')
      return scope === 'once' ? onceOf(session, values) : always(values, doctor);
    if (kind === 'substitute')
      return scope === 'always' && next
        ? always(standing, next)
        : { kind, sessionId, doctorId: next?.id };
    if (kind === 'stop') return { kind, sessionId };
    if (kind !== 'end' || !weekly) return undefined;
    return { kind: 'weekly', remove: { doctorId: doctor.id, weekday: weekly.weekday, period } };
  };
  const change = asked();
  const whole = change && isWhole(change) ? change : undefined;
  return {
    kind,
    setKind: (chosen: string) => setKind(chosen as Kind),
    scope,
    setScope: (chosen: string) => setScope(chosen as 'once' | 'always'),
    values,
    set: (name: keyof Values, value: string) => written.set({ ...values, [name]: value }),
    /** The doctor who takes it over. */
    next,
    setNext,
    /**
     * Whether it comes from the weekly roster: the hospital has this period on the weekday whose
     * roster its day uses.
     */
    weekly: weekly !== undefined,
    /** What is wrong after the first try: by field, and in one sentence for the whole form. */
    mistakes: complain && kind === 'session' && change ? mistakesIn(change) : {},
    problem: complain && !whole ? problemOf(kind) : undefined,
    /** The requested change; undefined if something is missing or wrong, which the page shows. */
    change(): Change | undefined {
      setComplain(!whole);
      return whole;
    },
  };
}
export type SessionForm = ReturnType<typeof useSessionForm>;
