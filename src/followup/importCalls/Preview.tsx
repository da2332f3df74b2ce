import { followupTexts } from '../../../texts/followup';
import { sayDate } from '../../../texts/say';
import type { CallListKind } from '../../../types/callLists/callLists';
import { previewCallList } from '../../../types/callLists/previewCallList';
import type { ValueOf } from '../../../types/contract';
import type { FileGiven } from '../../../types/files/file';
import { useOperation } from '../../api/useOperation';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import type { PreviewTold } from '../../parts/staff/TableImport';
import { Would } from '../import/Would';
import { TakenOver } from './TakenOver';

const { callLists: words } = followupTexts;

interface Props extends PreviewTold {
  kind: CallListKind;
  file: FileGiven;
}

/**
 * What importing a list of people to call would do, and how its columns and first rows were read
 * (R15).
 */
export function Preview({ kind, file, ...told }: Props) {
  const would = useOperation(previewCallList, { kind, ...file });
  return (
    <Would of={would} words={words} tally={value => <TakenOver of={value} />} {...told}>
      {({ first }) => first.length > 0 && <FirstRows kind={kind} first={first} />}
    </Would>
  );
}

type First = ValueOf<typeof previewCallList>['first'];

const FirstRows = ({ kind, first }: { kind: CallListKind; first: First }) => (
  <Card title={words.first(first.length)} flat>
    {first.map(({ line, sheet = '', date, ...row }) => (
      <Cell
        key={`${sheet} ${line}`}
        title={`${row.name} ${row.department}`}
        note={[
          row.unit,
          kind === 'healthCheck' ? words.checkedOn(sayDate(date)) : words.askedFor(sayDate(date)),
          row.phoneMasked,
          row.documentMasked,
          row.text,
        ]
          .filter(Boolean)
          .join(' · ')}
      />
    ))}
  </Card>
);
