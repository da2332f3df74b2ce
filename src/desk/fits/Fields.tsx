import { Text, View } from '@tarojs/components';
import { type AskedPerson, agesFit, askedBy, type Fit } from '../../../domain/hospital/fits';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import { Button } from '../../parts/Button';
import { Choice } from '../../parts/Choice';
import { Field } from '../../parts/Field';

const { fits: words } = deskTexts;
const { doubts } = texts.pages.confirm;

interface Props {
  fit: Fit;
  onChange: (next: Partial<Fit>) => void;
}

/** The fields for the patients that one department sees, and what other patients would be asked. */
export function Fields({ fit, onChange }: Props) {
  const { department, sex, from, upTo } = fit;
  const wrong = agesFit(fit) ? {} : { error: words.agesWrong };
  const age = (value: string) => value.replace(/\D/g, '');
  return (
    <View className="fits-open">
      <Choice
        label={words.sex}
        across
        chosen={sex}
        onChoose={next => onChange({ sex: next })}
        options={['', 'female', 'male'].map(value => ({ value, title: words.sexes[value] ?? '' }))}
      />
      <Field
        id={`fits-from-${department}`}
        label={words.from}
        keyboard="number"
        maxLength={3}
        value={from}
        hint={words.age}
        onChange={value => onChange({ from: age(value) })}
      />
      <Field
        id={`fits-upTo-${department}`}
        label={words.upTo}
        keyboard="number"
        maxLength={3}
        value={upTo}
        onChange={value => onChange({ upTo: age(value) })}
        {...wrong}
      />
      <View className="fits-preview">
        <Text>{words.preview}</Text>
        {!wrong.error && askedBy(fit).length === 0 && (
          <Text className="quiet">{words.previewNone}</Text>
        )}
        {!wrong.error &&
          askedBy(fit).map(each => (
            <Text className="quiet" key={each.doubt}>
              {words.asked(sayWhom(each), doubts[each.doubt](words.someone, department))}
            </Text>
          ))}
        {(sex || from || upTo) && (
          <Button
            small
            text={words.clear}
            onPress={() => onChange({ sex: '', from: '', upTo: '' })}
          />
        )}
      </View>
    </View>
  );
}

const sayWhom = ({ sex, age }: AskedPerson): string =>
  sex ? words.whose[sex] : age === undefined ? '' : words.aged(age);
