import { View } from '@tarojs/components';
import { texts } from '../../../texts';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { dial } from '../../phone/dial';
import { useHospital } from '../../theme/hospital';
import './ElderActions.scss';

const { home } = texts.pages;

interface Props {
  /** Whether something else on the page matters more now: no button stands out. */
  quiet: boolean;
}

/** What older people need, as three large buttons: book, see booked numbers, call the hospital. */
export function ElderActions({ quiet }: Props) {
  const { registration } = useHospital();
  return (
    <View className="elder-actions">
      <Button
        kind={quiet ? 'quiet' : 'main'}
        text={home.elder.book}
        onPress={() => go('pages/departments')}
      />
      <Button text={home.elder.numbers} onPress={() => go('pages/appointments')} />
      <Button text={home.elder.call} onPress={() => dial(registration.phone)} />
    </View>
  );
}
