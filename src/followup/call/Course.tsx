import { Text, View } from '@tarojs/components';
import { addDays } from '../../../domain/time/time';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { sayDateWithYear } from '../../../texts/say';
import { courses } from '../../../types/calling/reasons';
import { Card } from '../../parts/Card';
import { DateField } from '../../parts/Field';
import { Chip } from '../../parts/staff/Chip';
import { Choices } from '../../parts/staff/Choices';
import type { CallForm, Mistake } from './callForm';
import './Form.scss';

const { call: words } = followupTexts;
const IN_DAYS = [3, 7, 14, 30];

interface Props {
  draft: CallForm;
  today: string;
  mistake: Mistake | undefined;
  onChange: (some: Partial<CallForm>) => void;
}

/** Whether the patient has recovered; if not, the day of the next call (R15). */
export function Course({ draft: { course, nextCallOn }, today, mistake, onChange }: Props) {
  return (
    <Card title={words.courseTitle} flat>
      <View className="form-group">
        <Text className="quiet">{words.courseNote}</Text>
        <Choices
          label={words.courseTitle}
          options={courses.map(value => ({ value, text: texts.followUps.courses[value] }))}
          chosen={course}
          onChoose={chosen => onChange({ course: chosen, nextCallOn: undefined })}
        />
        {course === 'goesOn' && (
          <View className="chips">
            {IN_DAYS.map(days => {
              const date = addDays(today, days);
              const on = nextCallOn === date;
              return (
                <Chip
                  key={days}
                  text={words.nextIn[days] ?? ''}
                  on={on}
                  onPress={() => onChange({ nextCallOn: on ? undefined : date })}
                />
              );
            })}
          </View>
        )}
      </View>
      {course === 'goesOn' && (
        <DateField
          id="next-call"
          label={words.nextCall}
          value={nextCallOn ?? ''}
          placeholder={words.nextCallNone}
          hint={nextCallOn && sayDateWithYear(nextCallOn)}
          error={mistake === 'nextCallOn' ? words.nextCallWrong : undefined}
          onPick={date => onChange({ nextCallOn: date })}
        />
      )}
    </Card>
  );
}
