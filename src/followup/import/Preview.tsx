import { View } from '@tarojs/components';
import { followupTexts } from '../../../texts/followup';
import { sayDate } from '../../../texts/say';
import type { ValueOf } from '../../../types/contract';
import { previewDischarges } from '../../../types/discharges/previewDischarges';
import type { FileGiven } from '../../../types/files/file';
import { useOperation } from '../../api/useOperation';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import type { PreviewTold } from '../../parts/staff/TableImport';
import { TakenOver } from './TakenOver';
import { Would } from './Would';

const { importing: words } = followupTexts;

interface Props extends PreviewTold {
  file: FileGiven;
}

/** What importing a list would do, and how its columns and first rows were read (R15). */
export function Preview({ file, ...told }: Props) {
  const would = useOperation(previewDischarges, file);
  return (
    <Would of={would} words={words} tally={value => <TakenOver of={value} />} {...told}>
      {({ first }) => first.length > 0 && <FirstRows first={first} />}
    </Would>
  );
}

type Value = ValueOf<typeof previewDischarges>;

const FirstRows = ({ first }: { first: Value['first'] }) => (
  <View>
    <Card title={words.first(first.length)} flat>
      {first.map(({ line, sheet = '', ...row }) => (
        <Cell
          key={`${sheet} ${line}`}
          title={`${row.name} ${row.department}`}
          note={[
            words.stay(row.stay),
            row.diagnosis,
            words.leftOn(sayDate(row.dischargedOn)),
            row.phoneMasked,
            row.documentMasked,
            row.died && words.died,
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </Card>
  </View>
);
