import { View } from '@tarojs/components';
import { deskTexts } from '../../../texts/desk';
import { listStaff } from '../../../types/staff/listStaff';
import { useOperation } from '../../api/useOperation';
import { Card } from '../../parts/Card';
import { DateField, Field, PickField } from '../../parts/Field';
import './index.scss';
import { auditedOperations, nameOf } from './operations';

const { audit: words } = deskTexts;

/** The filters of the audit record. */
export interface Wanted {
  from?: string;
  to?: string;
  staffId?: string;
  operation?: string;
  subject?: string;
}

interface Props {
  wanted: Wanted;
  onNarrow: (wanted: Wanted) => void;
  /** The typed subject; it is searched when the field is left. */
  subject: string;
  onType: (subject: string) => void;
  onSubject: (subject: string) => void;
}

/**
 * Filters the audit record by days, staff, operation and subject. If one day passes the other, both
 * become the same day, so that the range is never empty.
 */
export function Filters({ wanted, onNarrow, subject, onType, onSubject }: Props) {
  const people = useOperation(listStaff, {});
  const staff = people.state === 'ready' ? people.value.staff : [];
  return (
    <Card title={words.filters} flat>
      <View className="audit-days">
        <DateField
          id="audit-from"
          label={words.from}
          value={wanted.from ?? ''}
          onPick={from => onNarrow(wanted.to && wanted.to < from ? { from, to: from } : { from })}
        />
        <DateField
          id="audit-to"
          label={words.to}
          value={wanted.to ?? ''}
          onPick={to => onNarrow(to && wanted.from && to < wanted.from ? { from: to, to } : { to })}
        />
      </View>
      <PickField
        id="audit-person"
        label={words.person}
        value={staff.find(({ staffId }) => staffId === wanted.staffId)?.name ?? words.anyone}
        options={[words.anyone, ...staff.map(({ name }) => name)]}
        chosen={staff.findIndex(({ staffId }) => staffId === wanted.staffId) + 1}
        onPick={index => onNarrow({ staffId: staff[index - 1]?.staffId })}
      />
      <PickField
        id="audit-operation"
        label={words.operation}
        value={wanted.operation ? nameOf(wanted.operation) : words.anything}
        options={[words.anything, ...auditedOperations.map(nameOf)]}
        chosen={wanted.operation ? auditedOperations.indexOf(wanted.operation) + 1 : 0}
        onPick={index => onNarrow({ operation: auditedOperations[index - 1] })}
      />
      <Field
        id="audit-subject"
        label={words.subject}
        value={subject}
        placeholder={words.subjectPlaceholder}
        maxLength={100}
        onChange={onType}
        onLeave={() => onSubject(subject.trim())}
      />
    </Card>
  );
}
