import { useState } from 'react';
import { deskTexts } from '../../../texts/desk';
import { searchAudit } from '../../../types/access/searchAudit';
import type { ValueOf } from '../../../types/contract';
import { useOperation } from '../../api/useOperation';
import { usePaged } from '../../api/usePaged';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { More } from '../../parts/More';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { staffPage } from '../page';
import { EntryCard } from './EntryCard';
import { Filters, type Wanted } from './Filters';
import { Keys } from './Keys';
import { useNames } from './useNames';

const { audit: words } = deskTexts;

/**
 * The audit record, which nobody can edit: which staff did what, when, and about which patient
 * (R20).
 */
export default staffPage('desk/audit', function Audit({ me: { today } }) {
  const start: Wanted = { from: today, to: today };
  const [wanted, setWanted] = useState<Wanted>(start);
  const [subject, setSubject] = useState('');
  const operation = useOperation(searchAudit, wanted);
  const paged = usePaged(searchAudit, wanted, operation);
  const narrow = (next: Wanted) => setWanted(before => ({ ...before, ...next }));
  const about = (id: string) => {
    setSubject(id);
    narrow({ subject: id || undefined });
  };
  const clear = () => {
    setSubject('');
    setWanted(start);
  };
  return (
    <Body>
      <Filters
        wanted={wanted}
        onNarrow={narrow}
        subject={subject}
        onType={setSubject}
        onSubject={about}
      />
      <Button text={words.clear} onPress={clear} />
      <Keys today={today} />
      <Loaded of={operation} skeleton={<Skeleton cards={4} lines={3} />}>
        {({ records: first }) => (
          <Records
            records={[...first, ...paged.pages.flatMap(page => page.records)]}
            today={today}
            onSubject={about}
          />
        )}
      </Loaded>
      {operation.state === 'ready' && <More of={paged} />}
    </Body>
  );
});

interface RecordsProps {
  records: ValueOf<typeof searchAudit>['records'];
  today: string;
  onSubject: (id: string) => void;
}

/** The entries, with the names of the people they are about. */
function Records({ records, today, onSubject }: RecordsProps) {
  const names = useNames(records.flatMap(({ subjects }) => subjects.slice(0, 6)));
  if (!records.length) return <Empty title={words.empty} note={words.emptyNote} />;
  return records.map(record => (
    <EntryCard
      key={record.auditId}
      record={record}
      today={today}
      names={names}
      onSubject={onSubject}
    />
  ));
}
