import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { careKinds } from '../../../types/care/care';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Field } from '../../parts/Field';
import { Choices } from '../../parts/staff/Choices';
import { TextArea } from '../../parts/TextArea';
import { Ways } from '../../parts/Ways';
import { askToConfirm } from '../../phone/askToConfirm';
import {
  type CarePlanForm,
  dayTyped,
  hasBirthdays,
  type Item,
  type ItemMistakes,
} from './carePlanForm';
import './ItemCard.scss';
import { Preview } from './Preview';

const { carePlan: words } = followupTexts;
const { kinds, starts } = texts.care;

interface Props {
  item: Item;
  plan: CarePlanForm;
  /** Whether the reader may change it. */
  mine: boolean;
  open: boolean;
  mistakes?: ItemMistakes;
  onOpen: (open: boolean) => void;
  onChange: (some: Partial<Item>) => void;
  onRemove: () => void;
}

/** One message: when, about what, in the hospital's own words, and how the patient will see it. */
export const ItemCard = (props: Props) =>
  props.open && props.mine ? <Written {...props} /> : <Closed {...props} />;

/** A message as a row, while it is not edited. */
const Closed = ({ item, plan, mine, onOpen }: Props) => (
  <Card flat>
    <View className="care-item-head">
      <Text className="quiet">
        {item.kind === 'birthday'
          ? words.birthday
          : words.dayOf(starts[plan.start], dayTyped(item.day))}{' '}
        · {kinds[item.kind]}
      </Text>
      <Text className="care-item-title">{item.title || words.untitled}</Text>
      <Text className="care-item-text">{item.text || words.unwritten}</Text>
    </View>
    {mine && (
      <View className="care-item-ways">
        <Button text={words.edit} onPress={() => onOpen(true)} />
      </View>
    )}
  </Card>
);

/** A message while it is edited. */
function Written(props: Props) {
  const { item, plan, onOpen, onRemove } = props;
  const remove = async () => {
    const { content, ...asked } = words.removeAsk;
    const blank = !item.title && !item.text;
    if (blank || (await askToConfirm({ ...asked, content: content(item.title || words.untitled) })))
      onRemove();
  };
  return (
    <Card flat>
      <Fields {...props} />
      <Preview item={item} department={plan.department} />
      <View className="care-item-ways care-item-ways-below">
        <Ways>
          <Button text={words.done} onPress={() => onOpen(false)} />
          <Button kind="danger" text={words.remove} onPress={remove} />
        </Ways>
      </View>
    </Card>
  );
}

const Fields = ({ item, plan, mistakes, onChange }: Props) => (
  <>
    <View className="care-item-kinds">
      <Text className="quiet">{words.kind}</Text>
      <Choices
        label={words.kind}
        options={careKinds
          .filter(kind => kind !== 'birthday' || hasBirthdays(plan) || item.kind === kind)
          .map(value => ({ value, text: kinds[value] }))}
        chosen={item.kind}
        always
        onChoose={kind => kind && onChange({ kind })}
      />
    </View>
    {item.kind !== 'birthday' && (
      <Field
        id={`care-day-${item.id}`}
        label={words.day(starts[plan.start])}
        value={item.day}
        placeholder={words.dayPlaceholder}
        keyboard="number"
        maxLength={3}
        onChange={day => onChange({ day })}
        error={mistakes?.day}
      />
    )}
    <Field
      id={`care-title-${item.id}`}
      label={words.itemTitle}
      value={item.title}
      placeholder={words.itemTitlePlaceholder}
      maxLength={20}
      onChange={title => onChange({ title })}
      error={mistakes?.title}
    />
    <TextArea
      id={`care-text-${item.id}`}
      label={words.text}
      value={item.text}
      placeholder={words.textPlaceholder}
      maxLength={1000}
      onChange={text => onChange({ text })}
      error={mistakes?.text}
    />
  </>
);
