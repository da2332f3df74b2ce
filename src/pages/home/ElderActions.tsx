import { View } from '@tarojs/components';
import { texts } from '../../../texts';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { dial } from '../../phone/dial';
import { useHospital } from '../../theme/hospital';
import './ElderActions.scss';

const { home } = texts.pages;

/** What an old person comes for, in three large buttons: to book, to see the numbers booked, to call somebody. */
export function ElderActions() {
  const { registration } = useHospital();
  return (
    <View className="elder-actions">
      <Button kind="main" text={home.elder.book} onPress={() => go('pages/departments')} />
      <Button text={home.elder.numbers} onPress={() => go('pages/appointments')} />
      <Button text={home.elder.call} onPress={() => dial(registration.phone)} />
    </View>
  );
}
