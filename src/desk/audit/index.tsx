import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { deskTexts } from '../../../texts/desk';
import { sayMoment } from '../../../texts/say';
import { searchAudit } from '../../../types/access/searchAudit';
import type { ValueOf } from '../../../types/contract';
import { listStaff } from '../../../types/staff/listStaff';
import { useOperation } from '../../api/useOperation';
import { usePaged } from '../../api/usePaged';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { DateField, Field, PickField } from '../../parts/Field';
import { Loaded } from '../../parts/Loaded';
import { More } from '../../parts/More';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { staffPage } from '../page';
import './index.scss';

const { audit: words } = deskTexts;
const operations = Object.keys(words.operations);

type AuditRecord = ValueOf<typeof searchAudit>['records'][number];

interface Wanted {
  from?: string;
  to?: string;
  staffId?: string;
  operation?: string;
  subject?: string;
}

/** Who did what, when, about whom? The record that nobody can edit (R20). */
export default staffPage('desk/audit', function Audit({ me: { today } }) {
  const start: Wanted = { from: today, to: today };
  const [wanted, setWanted] = useState<Wanted>(start);
  const [subject, setSubject] = useState('');
  const people = useOperation(listStaff, {});
  const operation = useOperation(searchAudit, wanted);
  const paged = usePaged(searchAudit, wanted, operation);
  const staff = people.state === 'ready' ? people.value.staff : [];
  const narrow = (next: Wanted) => setWanted(before => ({ ...before, ...next }));
  const about = (id: string) => {
    setSubject(id);
    narrow({ subject: id || undefined });
  };
  return (
    <Body>
      <Card title={words.filters} flat>
        <View className="audit-days">
          <DateField
            id="audit-from"
            label={words.from}
            value={wanted.from ?? ''}
            onPick={from => narrow({ from })}
          />
          <DateField
            id="audit-to"
            label={words.to}
            value={wanted.to ?? ''}
            onPick={to => narrow({ to })}
          />
        </View>
        <PickField
          id="audit-person"
          label={words.person}
          value={staff.find(({ staffId }) => staffId === wanted.staffId)?.name ?? words.anyone}
          options={[words.anyone, ...staff.map(({ name }) => name)]}
          chosen={staff.findIndex(({ staffId }) => staffId === wanted.staffId) + 1}
          onPick={index => narrow({ staffId: staff[index - 1]?.staffId })}
        />
        <PickField
          id="audit-operation"
          label={words.operation}
          value={wanted.operation ? nameOf(wanted.operation) : words.anything}
          options={[words.anything, ...operations.map(nameOf)]}
          chosen={wanted.operation ? operations.indexOf(wanted.operation) + 1 : 0}
          onPick={index => narrow({ operation: operations[index - 1] })}
        />
        <Field
          id="audit-subject"
          label={words.subject}
          value={subject}
          placeholder={words.subjectPlaceholder}
          maxLength={100}
          onChange={setSubject}
          onLeave={() => about(subject.trim())}
        />
      </Card>
      <Button
        text={words.clear}
        onPress={() => {
          setSubject('');
          setWanted(start);
        }}
      />
      <Loaded of={operation} skeleton={<Skeleton cards={4} lines={3} />}>
        {({ records: first }) => {
          const records = [...first, ...paged.pages.flatMap(page => page.records)];
          return (
            <>
              {records.length === 0 && <Empty title={words.empty} note={words.emptyNote} />}
              {records.map(record => (
                <Entry key={record.auditId} record={record} today={today} onSubject={about} />
              ))}
              <More of={paged} />
            </>
          );
        }}
      </Loaded>
    </Body>
  );
});

const nameOf = (operation: string): string => words.operations[operation] ?? operation;

const A_MOMENT = 1e12;

/** A number so large is a moment. */
function sayDetail(value: string | number | boolean): string {
  if (typeof value === 'boolean') return words[`${value}`];
  return typeof value === 'number' && value > A_MOMENT ? sayMoment(value) : String(value);
}

/** A subject's id is long; its end tells it from others. */
const short = (id: string): string => (id.length > 14 ? `…${id.slice(-10)}` : id);

interface EntryProps {
  record: AuditRecord;
  today: string;
  onSubject: (id: string) => void;
}

const Entry = ({ record, today, onSubject }: EntryProps) => (
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
          {words.detail(words.details[name] ?? name, sayDetail(value))}
        </Text>
      ))}
    {record.subjects.length > 0 && (
      <View className="audit-subjects">
        <Text className="quiet">{words.about}</Text>
        {record.subjects.slice(0, 6).map(id => (
          <Button small key={id} text={short(id)} onPress={() => onSubject(id)} />
        ))}
        {record.subjects.length > 6 && (
          <Text className="quiet">{words.more(record.subjects.length - 6)}</Text>
        )}
      </View>
    )}
  </Card>
);
