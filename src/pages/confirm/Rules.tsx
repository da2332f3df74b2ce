import { texts } from '../../../texts';
import { sayMoment } from '../../../texts/say';
import { sayReport } from '../../booking/sayReport';
import { Card } from '../../parts/Card';
import { Sentences } from '../../parts/Sentences';
import type { SessionAnswer } from './Where';

const { confirm: words } = texts.pages;

/** The rules to know before confirming this slot, with the hospital's own values. */
export function Rules({ view, slot }: { view: SessionAnswer; slot: number }) {
  const { today, session, freeUntil, reportBy, rules } = view;
  const position = session.slots.findIndex(({ index }) => index === slot);
  const by = reportBy[position];
  const sentences = [
    by !== undefined && `${sayReport(session.date, by, today)}${words.orVoid}`,
    words.bring,
    words.freeUntil(sayMoment(freeUntil, today)),
    words.strike(rules.bar.strikes, rules.bar.windowMonths, rules.bar.lastsMonths),
    words.closesAt(sayMoment(session.closesAt, today)),
  ].filter((sentence): sentence is string => Boolean(sentence));
  return (
    <Card title={words.rules}>
      <Sentences of={sentences} />
    </Card>
  );
}
