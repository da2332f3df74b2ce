import { Text, View } from '@tarojs/components';
import type { Letter } from '../../../domain/people/compare';
import { deskTexts } from '../../../texts/desk';
import type { BookingView } from '../../../types/booking/viewBooking';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Field } from '../../parts/Field';
import { Notice } from '../../parts/Notice';
import { Refusal } from '../../parts/Refusal';
import './index.scss';
import type { ComparedDocument } from './useDocument';

const { booking: words } = deskTexts;

interface Props {
  booking: BookingView;
  document: ComparedDocument;
  /** Only the desk's own staff may see the full number (R20). */
  mayReveal: boolean;
}

/**
 * Checks the person's document: the number masked, in full on request and on the audit record, and
 * a field to compare with.
 */
export function Document({ booking, document, mayReveal }: Props) {
  const { whole, compared, revealing } = document;
  return (
    <Card title={words.document}>
      <View className="papers">
        {whole && <Text className="quiet">{whole.kind}</Text>}
        <Text className="papers-number">{whole?.number ?? booking.documentMasked}</Text>
        {whole ? (
          <Text className="quiet">{words.revealed}</Text>
        ) : (
          mayReveal && (
            <View className="papers-reveal">
              <Button small text={words.reveal} busy={revealing.busy} onPress={document.reveal} />
              <Text className="quiet">{words.revealNote}</Text>
            </View>
          )
        )}
        <Refusal of={revealing.refusal} />
      </View>
      <View className="papers-compare">
        <Field
          id="document"
          label={words.compare}
          value={document.typed}
          placeholder={words.comparePlaceholder}
          keyboard="idcard"
          onChange={document.type}
        />
        {compared?.state === 'same' && <Notice tone="good" message={words.compareSame} />}
        {compared?.state === 'length' && (
          <Notice
            tone="warn"
            message={words.compareLength(compared.typed.length, compared.booked.length)}
          />
        )}
        {compared?.state === 'differs' && (
          <Notice tone="bad" message={words.compareDiffers(compared.count)}>
            <View className="compare">
              <Line name={words.booked} letters={compared.booked} />
              <Line name={words.shown} letters={compared.typed} />
            </View>
          </Notice>
        )}
      </View>
    </Card>
  );
}

const Line = ({ name, letters }: { name: string; letters: Letter[] }) => (
  <View className="compare-line">
    <Text className="compare-name">{name}</Text>
    <View className="compare-letters">
      {letters.map(({ letter, differs }, at) => (
        <Text
          // biome-ignore lint/suspicious/noArrayIndexKey: a digit is identified by its place
          key={at}
          className={differs ? 'compare-letter compare-differs' : 'compare-letter'}
        >
          {letter}
        </Text>
      ))}
    </View>
  </View>
);
