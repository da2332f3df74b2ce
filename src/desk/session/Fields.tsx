import { defined } from '../../../domain/defined';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import { clinicTypes } from '../../../types/timetable/scheduling';
import { Card } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import { Field, PickField } from '../../parts/Field';
import type { SessionForm } from './useSessionForm';

const { sessionChange: words } = deskTexts;

/** Room, time, places, kind and fee of a session; for good only what a roster holds. */
export function Fields({ form: { scope, setScope, values, set, weekly } }: { form: SessionForm }) {
  const field = (name: keyof typeof values, label: string, keyboard?: 'number') => ({
    ...{ id: `session-${name}`, label, value: values[name] },
    ...defined({ keyboard }),
    onChange: (value: string) => set(name, value),
  });
  const once = scope === 'once';
  return (
    <>
      {weekly && (
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
      )}
      <Card flat>
        <Field {...field('room', words.room)} maxLength={30} />
        {once && <Field {...field('start', words.start)} hint={words.startHint} />}
        <Field {...field('slotMinutes', words.slotMinutes, 'number')} />
        {once && <Field {...field('slots', words.slots, 'number')} />}
        <Field {...field('places', words.places, 'number')} />
        <PickField
          id="session-clinicType"
          label={words.clinicType}
          value={texts.clinicTypeTexts[clinicTypes[Number(values.clinicType)] ?? 'general']}
          options={clinicTypes.map(type => texts.clinicTypeTexts[type])}
          chosen={Number(values.clinicType)}
          onPick={index => set('clinicType', String(index))}
        />
        {once && <Field {...field('fee', words.fee)} />}
      </Card>
    </>
  );
}
