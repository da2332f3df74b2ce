import { View } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../../texts';
import { sayNamedDay } from '../../../texts/say';
import { listAlternatives } from '../../../types/booking/listAlternatives';
import type { ValueOf } from '../../../types/contract';
import { useOperation } from '../../api/useOperation';
import { Card } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import { Switch } from '../../parts/Switch';
import { sayPeriod } from '../../timetable/hours';

const { waiting: words } = texts.pages;

type Found = ValueOf<typeof listAlternatives>;
type Full = Found['full'][number];
type Scope = 'this' | 'doctor' | 'department';

/**
 * The other full sessions that a patient may also wait for (R12): none, the doctor's or the
 * department's, except on chosen days.
 */
export function useAny(sessionId: string) {
  const operation = useOperation(listAlternatives, { sessionId });
  const [scope, setScope] = useState<Scope>('this');
  const [without, setWithout] = useState<readonly string[]>([]);
  const found = operation.state === 'ready' ? operation.value : undefined;
  const all = found?.full ?? [];
  const own = all.find(each => each.sessionId === sessionId);
  const others = all.filter(each => each.sessionId !== sessionId);
  const ofDoctor = others.filter(({ doctor }) => doctor.id === own?.doctor.id);
  const meant: readonly Full[] = { this: [], doctor: ofDoctor, department: others }[scope];
  return {
    found,
    own,
    scope,
    ofDoctor,
    others,
    days: [...new Set(meant.map(({ date }) => date))].sort(),
    /** The other sessions of the wish. */
    sessions: meant.filter(({ date }) => !without.includes(date)),
    of: (date: string) => meant.filter(each => each.date === date),
    isOn: (date: string) => !without.includes(date),
    choose(next: Scope) {
      setScope(next);
      setWithout([]);
    },
    turn: (date: string) =>
      setWithout(
        without.includes(date) ? without.filter(each => each !== date) : [...without, date],
      ),
  };
}

/**
 * Whether the patient also waits for others, and on which days; empty if no other session is
 * full.
 */
export function AnyChoice({ any }: { any: ReturnType<typeof useAny> }) {
  const { found, own, scope, ofDoctor, others, days } = any;
  if (!found || !own || others.length === 0) return null;
  const department = found.department.name;
  return (
    <Card title={words.alsoFor} flat>
      <Choice
        label={words.alsoFor}
        chosen={scope}
        onChoose={value => any.choose(value as Scope)}
        options={[
          { value: 'this', title: words.onlyThis },
          ...(ofDoctor.length > 0
            ? [
                {
                  value: 'doctor',
                  title: words.anyOfDoctor(own.doctor.name),
                  note: words.anyNote,
                },
              ]
            : []),
          ...(others.length > ofDoctor.length
            ? [
                {
                  value: 'department',
                  title: words.anyOfDepartment(department),
                  note: words.anyNote,
                },
              ]
            : []),
        ]}
      />
      {days.length > 0 && (
        <View className="waited-days">
          {days.map(date => (
            <Switch
              key={date}
              title={sayNamedDay(date, found.today)}
              note={any
                .of(date)
                .map(({ doctor, period }) => `${doctor.name} ${sayPeriod(period)}`)
                .join(' · ')}
              on={any.isOn(date)}
              word={any.isOn(date) ? words.dayOn : words.dayOff}
              onChange={() => any.turn(date)}
            />
          ))}
        </View>
      )}
    </Card>
  );
}
