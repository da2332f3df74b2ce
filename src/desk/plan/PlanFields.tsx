import type { ReactNode } from 'react';
import { defined } from '../../../domain/defined';
import { periodsHeld } from '../../../domain/timetable/periods';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import { rosterBounds } from '../../../types/timetable/roster';
import { clinicTypes } from '../../../types/timetable/scheduling';
import { Card } from '../../parts/Card';
import { DateField, Field, PickField, TimeField } from '../../parts/Field';
import { TextArea } from '../../parts/TextArea';
import { hospitalHours } from '../../timetable/hours';
import type { PlanField, PlanForm, PlanKind } from './usePlanForm';

const { plan: words, sessionChange: session, doctorAbout: about } = deskTexts;

/** The fields of a planned change. */
export function PlanFields({ form }: { form: PlanForm }) {
  const { kind } = form;
  return kind ? <Card flat>{fields[kind](partsOf(form))}</Card> : null;
}

interface Typed {
  hint?: string;
  example?: string;
  number?: true;
  max?: number;
}

/** One field of each type, on the form's values. */
function partsOf({ values, set, known, mistakes }: PlanForm) {
  const of = (name: PlanField) => ({
    ...{ id: `plan-${name}`, value: values[name] },
    ...defined({ error: mistakes[name] }),
  });
  return {
    known,
    text: (name: PlanField, label: string, more: Typed = {}) => (
      <Field
        key={name}
        {...of(name)}
        label={label}
        keyboard={more.number ? 'number' : 'text'}
        maxLength={more.max ?? 30}
        {...defined({ hint: more.hint, placeholder: more.example })}
        onChange={value => set(name, value)}
      />
    ),
    time: (name: PlanField, label: string, none?: string) => (
      <TimeField
        key={name}
        {...of(name)}
        label={label}
        {...defined({ placeholder: none })}
        onPick={value => set(name, value)}
      />
    ),
    long: (name: PlanField, label: string, max: number, example: string) => (
      <TextArea
        key={name}
        {...of(name)}
        label={label}
        maxLength={max}
        placeholder={example}
        onChange={value => set(name, value)}
      />
    ),
    date: (name: PlanField, label: string) => (
      <DateField
        key={name}
        {...of(name)}
        label={label}
        placeholder={words.choose}
        onPick={value => set(name, value)}
      />
    ),
    pick: (name: PlanField, label: string, options: string[], none?: string) => (
      <PickField
        key={name}
        {...of(name)}
        label={label}
        value={options[Number(values[name])] ?? none ?? ''}
        placeholder={words.choose}
        options={options}
        chosen={Number(values[name])}
        onPick={index => set(name, String(index))}
      />
    ),
  };
}

type Parts = ReturnType<typeof partsOf>;

const doctor = ({ pick, known: { doctors, departments } }: Parts) => {
  const departmentOf = (id: string) => departments.find(each => each.id === id)?.name ?? '';
  const options = doctors.map(
    ({ name, departmentId, id }) => `${name} · ${departmentOf(departmentId)} · ${id}`,
  );
  return pick('doctor', words.doctor, options);
};

/** Clinic type, minutes, places and room of a clinic, on any day. */
const clinic = ({ pick, text }: Parts) => [
  pick(
    'clinicType',
    session.clinicType,
    clinicTypes.map(type => texts.clinicTypeTexts[type]),
  ),
  text('slotMinutes', session.slotMinutes, { number: true }),
  text('places', session.places, { number: true }),
  text('room', session.room, { example: session.roomExample }),
];

const period = ({ pick }: Parts) =>
  pick(
    'period',
    words.period,
    periodsHeld(hospitalHours()).map(({ name }) => name),
  );

const fields: Record<PlanKind, (parts: Parts) => ReactNode> = {
  extra: parts => [
    doctor(parts),
    parts.date('date', words.date),
    period(parts),
    parts.time('start', session.start),
    parts.text('slots', session.slots, { number: true }),
    ...clinic(parts),
    parts.text('fee', session.fee, { example: session.feeExample }),
  ],
  away: parts => [doctor(parts), parts.date('date', words.from), parts.date('until', words.until)],
  room: parts => [
    parts.text('room', words.roomClosed, { example: words.roomExample }),
    parts.text('toRoom', words.toRoom, { example: words.roomExample }),
    parts.date('date', words.from),
    parts.date('until', words.until),
  ],
  weekly: parts => [
    parts.text('doctorId', words.doctorId, { example: words.doctorIdExample }),
    parts.text('doctorName', words.doctorName, { example: words.doctorNameExample }),
    parts.text('title', words.doctorTitle, { example: words.doctorTitleExample }),
    parts.text('department', words.department, {
      hint: words.departmentHint,
      example: words.departmentExample,
    }),
    parts.pick('weekday', words.weekday, words.weekdays),
    period(parts),
    parts.time('begins', words.begins, words.wholePeriod),
    parts.time('ends', words.ends, words.wholePeriod),
    ...clinic(parts),
    parts.text('fee', session.fee, { example: session.feeExample }),
    parts.long(
      'specialities',
      words.specialities,
      rosterBounds.specialities.max,
      about.specialitiesExample,
    ),
    parts.long('profile', words.profile, rosterBounds.profile.max, about.profileExample),
    parts.text('picture', words.picture, {
      hint: words.pictureHint,
      example: about.addressExample,
      max: rosterBounds.picture.max,
    }),
  ],
  copyWeek: parts => [
    parts.date('date', words.copyFrom),
    parts.date('until', words.copyTo),
    parts.pick(
      'whose',
      words.whose,
      parts.known.departments.map(({ name }) => name),
      words.all,
    ),
  ],
  closing: parts => parts.date('date', words.date),
};
