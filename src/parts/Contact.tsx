import { Text } from '@tarojs/components';
import { texts } from '../../texts';
import { dial } from '../phone/dial';
import { Button } from './Button';
import { Fact } from './Cell';
import { Ways } from './Ways';

const { contacts: words, guide } = texts.pages;

interface Props {
  of: { name: string; place: string; phone: string };
}

/** Where people get help: the place, the hours, the number to call. */
export function Contact({ of: { name, place, phone } }: Props) {
  return (
    <>
      <Fact name={guide.where}>
        <Text>{words.where(name, place)}</Text>
      </Fact>
      <Fact name={guide.hours}>
        <Text>{words.hours}</Text>
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
