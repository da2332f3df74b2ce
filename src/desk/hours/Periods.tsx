import { View } from '@tarojs/components';
import { defined } from '../../../domain/defined';
import { periodsHeld } from '../../../domain/timetable/periods';
import { deskTexts } from '../../../texts/desk';
import type { Hours } from '../../../types/timetable/hours';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Field, TimeField } from '../../parts/Field';
import { Ways } from '../../parts/Ways';
import { changedPeriod, type Mistakes, withoutPeriod, withPeriod } from './hoursForm';
import './index.scss';

const { hours: words } = deskTexts;

export interface Props {
  draft: Hours;
  mistakes: Mistakes;
  onChange: (hours: Hours) => void;
}

/** The periods of the hospital's day, with their reporting times (R6). */
export function Periods({ base, draft, mistakes, onChange }: Props & { base: Hours }) {
  const held = periodsHeld(draft);
  const more = withPeriod(draft);
  return (
    <Card title={words.periods} flat>
      {draft.periods.map(({ id, name, reportBy }, index) => {
        const isNew = !base.periods.some(each => each.id === id);
        const isHeld = held.some(each => each.id === id);
        const means = words.means(name.trim(), reportBy);
        return (
          <View className="hours-period" key={id}>
            <Field
              id={`period-name-${id}`}
              label={words.name}
              value={name}
              placeholder={words.namePlaceholder}
              maxLength={6}
              onChange={value => onChange(changedPeriod(draft, id, { name: value }))}
              {...defined({ error: mistakes[`periods.${index}.name`] })}
            />
            <TimeField
              id={`period-report-${id}`}
              label={words.reportBy}
              value={reportBy}
              hint={isHeld ? means : words.notHeld}
              onPick={time => onChange(changedPeriod(draft, id, { reportBy: time }))}
              {...defined({ error: mistakes[`periods.${index}.reportBy`] })}
            />
            {isNew && (
              <Ways>
                <Button
                  small
                  kind="danger"
                  text={words.removePeriod}
                  onPress={() => onChange(withoutPeriod(draft, id))}
                />
              </Ways>
            )}
          </View>
        );
      })}
      {more && (
        <View className="hours-more">
          <Ways>
            <Button text={words.addPeriod} onPress={() => onChange(more)} />
          </Ways>
        </View>
      )}
    </Card>
  );
}
