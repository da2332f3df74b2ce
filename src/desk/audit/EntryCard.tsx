import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import { sayMoment } from '../../../texts/say';
import type { searchAudit } from '../../../types/access/searchAudit';
import type { ValueOf } from '../../../types/contract';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import './index.scss';
import { nameOf } from './operations';

const { audit: words } = deskTexts;

type AuditRecord = ValueOf<typeof searchAudit>['records'][number];

const A_MOMENT = 1e12;

/** Details by name; one that this version of the page does not know is shown unchanged. */
type Named = Record<string, string | undefined>;
const names: Named = words.details;
const codes: Record<string, Named | undefined> = words.codes;

/** A detail in words; a number above `A_MOMENT` is a moment in ms. */
function sayDetail(name: string, value: string | number | boolean): string {
  if (typeof value === 'boolean') return words[`${value}`];
  if (typeof value === 'number') return value > A_MOMENT ? sayMoment(value) : String(value);
  const known = codes[name];
  if (!known) return value;
  return texts.joined.list(value.split(' ').map(code => known[code] ?? code));
}

/** Shortens the id of a subject: its end distinguishes it from others. */
const short = (id: string): string => (id.length > 14 ? `…${id.slice(-10)}` : id);

interface EntryProps {
  record: AuditRecord;
  today: string;
  /** The names for the ids, as far as they are known. */
  names: ReadonlyMap<string, string>;
  onSubject: (id: string) => void;
}

/** One line of the audit record: what was done, by whom, when, and about whom. */
export const EntryCard = ({ record, today, names: known, onSubject }: EntryProps) => (
  <Card>
    <View className="audit-head">
      <Text className="audit-what">{nameOf(record.operation)}</Text>
      <Text>{record.name || words.unknown}</Text>
    </View>
    <Text className="quiet">{sayMoment(record.at, today)}</Text>
    {record.refused && (
      <Text className="audit-detail">
        {words.refused(words.refusals[record.refused], record.times ?? 1)}
      </Text>
    )}
    {Object.entries(record.details ?? {})
      .filter(([, value]) => value !== '')
      .map(([name, value]) => (
        <Text className="audit-detail" key={name}>
          {words.detail(names[name] ?? name, sayDetail(name, value))}
        </Text>
      ))}
    {record.subjects.length > 0 && (
      <View className="audit-subjects">
        <Text className="quiet">{words.about}</Text>
        {record.subjects.slice(0, 6).map(id => (
          <Button small key={id} text={known.get(id) ?? short(id)} onPress={() => onSubject(id)} />
        ))}
        {record.subjects.length > 6 && (
          <Text className="quiet">{words.more(record.subjects.length - 6)}</Text>
        )}
      </View>
    )}
  </Card>
);
