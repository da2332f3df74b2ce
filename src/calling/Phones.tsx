import { Text, View } from '@tarojs/components';
import { followupTexts } from '../../texts/followup';
import type { FollowedPerson } from '../../types/calling/views';
import { Button } from '../parts/Button';
import { dial } from '../phone/dial';
import './Phones.scss';

const { followUp: words, call } = followupTexts;

interface Props {
  phones: FollowedPerson['phones'];
  /** Whether calling the first number is the page's main action. */
  main?: boolean;
  /** Called before the phone's dialler opens. */
  onDial?: (phone: string) => void;
}

/** Numbers to call, the best first; a number found to be wrong is marked. */
export const Phones = ({ phones, main, onDial }: Props) => (
  <View className="phones">
    {phones.length === 0 && <Text className="quiet">{words.noPhone}</Text>}
    {phones.map(({ phone, wrong }, index) => (
      <View className="phone-number" key={phone}>
        <Button
          kind={main && index === 0 ? 'main' : 'quiet'}
          text={call.dial(phone)}
          onPress={() => {
            onDial?.(phone);
            dial(phone);
          }}
        />
        {wrong && <Text className="phone-wrong">! {words.wrong}</Text>}
      </View>
    ))}
  </View>
);
