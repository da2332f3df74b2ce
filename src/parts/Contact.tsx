import { Text } from '@tarojs/components';
import { texts } from '../../texts';
import { dial } from '../phone/dial';
import { useHospitalSaid } from '../theme/hospital';
import { Button } from './Button';
import { Fact } from './Cell';
import { Ways } from './Ways';

const { contacts: words, guide } = texts.pages;

interface Props {
  /** The office of the hospital. */
  of: 'registration' | 'complaints';
}

/** Where users get help: the place, the hours, the number to call. */
export function Contact({ of }: Props) {
  const { [of]: office, hours } = useHospitalSaid();
  const { name, place, phone } = office;
  return (
    <>
      <Fact name={guide.where}>
        <Text>{words.where(name, place)}</Text>
      </Fact>
      <Fact name={guide.hours}>
        <Text>{hours}</Text>
      </Fact>
      <Fact name={guide.phone}>
        <Text userSelect>{phone}</Text>
      </Fact>
      <Ways>
        <Button text={words.call(phone)} onPress={() => dial(phone)} />
      </Ways>
    </>
  );
}
