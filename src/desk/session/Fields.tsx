import { defined } from '../../../domain/defined';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import { clinicTypes } from '../../../types/timetable/scheduling';
import { Card } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import { Field, PickField, TimeField } from '../../parts/Field';
import type { SessionForm } from './useSessionForm';

const { sessionChange: words } = deskTexts;

/** Whether the change is for this one day or for every week from now on. */
export const ChangeScope = ({ form: { scope, setScope, weekly } }: { form: SessionForm }) =>
  weekly ? (
    <Card title={words.scope} flat>
      <Choice
        label={words.scope}
        chosen={scope}
        onChoose={setScope}
        options={[
          { value: 'once', title: words.once },
          { value: 'always', title: words.always },
        ]}
      />
    </Card>
  ) : null;

/** Room, time, places, clinic type and fee of a session. */
export function Fields({ form: { values, mistakes, set } }: { form: SessionForm }) {
  const field = (name: keyof typeof values, label: string, keyboard?: 'number') => ({
    ...{ id: `session-${name}`, label, value: values[name] },
    ...defined({ keyboard, error: mistakes[name] }),
    onChange: (value: string) => set(name, value),
  });
  return (
    <Card flat>
      <Field {...field('room', words.room)} maxLength={30} placeholder={words.roomExample} />
      <TimeField
        id="session-start"
        label={words.start}
        value={values.start}
        {...defined({ error: mistakes.start })}
        onPick={value => set('start', value)}
      />
      <Field {...field('slotMinutes', words.slotMinutes, 'number')} />
      <Field {...field('slots', words.slots, 'number')} />
      <Field {...field('places', words.places, 'number')} />
      <PickField
        id="session-clinicType"
        label={words.clinicType}
        value={texts.clinicTypeTexts[clinicTypes[Number(values.clinicType)] ?? 'general']}
        options={clinicTypes.map(type => texts.clinicTypeTexts[type])}
        chosen={Number(values.clinicType)}
        onPick={index => set('clinicType', String(index))}
      />
      <Field {...field('fee', words.fee)} placeholder={words.feeExample} />
    </Card>
  );
}
