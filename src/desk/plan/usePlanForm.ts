import { useState } from 'react';
import { isWhole, type UnfinishedChange, unfit } from '../../../domain/changes/whole';
import { defined } from '../../../domain/defined';
import { fenOfYuan } from '../../../domain/money';
import { addDays, type LocalDate, weekdayOf } from '../../../domain/time/time';
import { periodsHeld } from '../../../domain/timetable/periods';
import type { Change } from '../../../types/changes/change';
import type { ValueOf } from '../../../types/contract';
import { clinicTypes } from '../../../types/timetable/scheduling';
import type { viewWeek } from '../../../types/timetable/viewWeek';
import { sayUnfit } from '../../changes/sayUnfit';
import { useDraft } from '../../phone/drafts/useDraft';
import { hospitalHours } from '../../timetable/hours';

export const planKinds = ['extra', 'away', 'room', 'weekly', 'copyWeek', 'closing'] as const;
export type PlanKind = (typeof planKinds)[number];

/** The departments and doctors to choose from. */
export type Known = Pick<ValueOf<typeof viewWeek>, 'today' | 'departments' | 'doctors'>;

const empty = {
  ...{ doctor: '-1', date: '', until: '', period: '0', start: '08:00', slotMinutes: '30' },
  ...{ slots: '8', places: '2', clinicType: '2', room: '', toRoom: '', fee: '' },
  ...{ doctorId: '', doctorName: '', title: '', department: '', weekday: '0', whose: '-1' },
  ...{ specialities: '', profile: '', picture: '', begins: '', ends: '' },
};
type Values = typeof empty;
export type PlanField = keyof Values;

const monday = (date: string): string => (date ? addDays(date, 1 - weekdayOf(date)) : '');

const clinicOf = (values: Values) => ({
  clinicType: clinicTypes[Number(values.clinicType)],
  period: periodsHeld(hospitalHours())[Number(values.period)]?.id,
  slotMinutes: Number(values.slotMinutes),
  places: Number(values.places),
  room: values.room.trim(),
});

const feeOf = ({ fee }: Values) => defined({ fee: fee ? fenOfYuan(fee) : undefined });

/** The change that the fields of each kind give; `isWhole` tells whether it is complete. */
const asked: Record<PlanKind, (values: Values, known: Known) => UnfinishedChange> = {
  extra: (values, { doctors }) => ({
    kind: 'extra',
    doctorId: doctors[Number(values.doctor)]?.id,
    ...{ date: values.date, start: values.start.trim(), slots: Number(values.slots) },
    ...clinicOf(values),
    ...feeOf(values),
  }),
  away: ({ doctor, date, until }, { doctors }) => ({
    kind: 'away',
    doctorId: doctors[Number(doctor)]?.id,
    ...{ from: date, until },
  }),
  room: ({ room, toRoom, date, until }) => ({
    kind: 'room',
    ...{ room: room.trim(), toRoom: toRoom.trim(), from: date, until },
  }),
  weekly: values => ({
    kind: 'weekly',
    set: {
      ...{ doctorId: values.doctorId, doctor: values.doctorName.trim() },
      ...{ title: values.title.trim(), department: values.department.trim() },
      weekday: Number(values.weekday) + 1,
      ...clinicOf(values),
      ...feeOf(values),
      ...defined({
        start: values.begins || undefined,
        end: values.ends || undefined,
        specialities: values.specialities.trim() || undefined,
        profile: values.profile.trim() || undefined,
        picture: values.picture.trim() || undefined,
      }),
    },
  }),
  copyWeek: ({ date, until, whose }, { departments }) => ({
    kind: 'copyWeek',
    ...{ from: monday(date), to: monday(until) },
    ...defined({ departmentId: departments[Number(whose)]?.id }),
  }),
  closing: ({ date }) => ({ kind: 'closing', date }),
};

/** The form's fields by the change's names for them, where these differ. */
const FIELDS: Record<PlanKind, Partial<Record<string, PlanField>>> = {
  extra: { doctorId: 'doctor' },
  away: { doctorId: 'doctor', from: 'date' },
  room: { from: 'date' },
  weekly: { doctor: 'doctorName', start: 'begins', end: 'ends' },
  copyWeek: { from: 'date', to: 'until' },
  closing: {},
};
/** Whether a doctor would be away, or a room closed, until a day before the first, or only on days that are over. */
const endsBefore = ({ kind, from, until }: UnfinishedChange, today: LocalDate): boolean =>
  (kind === 'away' || kind === 'room') && (String(until) < String(from) || String(until) < today);

/** What is wrong with the form, by its fields. */
function mistakesIn(
  kind: PlanKind,
  change: UnfinishedChange,
  today: LocalDate,
): Partial<Record<string, string>> {
  const fields = unfit(change).map(name => FIELDS[kind][name] ?? name);
  if (endsBefore(change, today)) fields.push('until');
  // The week that receives the copy may be before the other, so the order of the dates is no
  // mistake.
  const mistakeWords = (field: string) =>
    sayUnfit(kind === 'copyWeek' && field === 'until' ? 'date' : field);
  return Object.fromEntries(fields.map(field => [field, mistakeWords(field)]));
}

/** A planned change while it is edited. */
export function usePlanForm(known: Known, doctorId: string | undefined) {
  const [kind, setKind] = useState<PlanKind>();
  const [complain, setComplain] = useState(false);
  const first = known.doctors.findIndex(({ id }) => id === doctorId);
  const nothing = { ...empty, doctor: String(first) };
  const written = useDraft<Values>('plan', nothing, doctorId);
  const values = written.value;
  const change = kind && asked[kind](values, known);
  const mistakes = complain && change ? mistakesIn(kind, change, known.today) : {};
  return {
    written,
    nothing,
    ...{ known, kind, values, mistakes },
    setKind(chosen: PlanKind) {
      setKind(chosen);
      setComplain(false);
    },
    set: (name: PlanField, value: string) => written.set({ ...values, [name]: value }),
    /** The requested change; undefined if something is missing, which the page shows. */
    change(): Change | undefined {
      const whole =
        change && isWhole(change) && !endsBefore(change, known.today) ? change : undefined;
      setComplain(!whole);
      return whole;
    },
  };
}
export type PlanForm = ReturnType<typeof usePlanForm>;
