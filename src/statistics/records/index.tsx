import { Text, View } from '@tarojs/components';
import { followupTexts } from '../../../texts/followup';
import { sayNamedDay } from '../../../texts/say';
import type { FigureRecord } from '../../../types/figures/figures';
import { listFigureRecords } from '../../../types/figures/listFigureRecords';
import type { Me } from '../../access/roles';
import { useOperation } from '../../api/useOperation';
import { usePaged } from '../../api/usePaged';
import { opensRecord } from '../../figures/opensRecord';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { More } from '../../parts/More';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { staffPage } from '../page';
import './index.scss';

const { records: words, figureNames: names } = followupTexts;

/** The records that a figure counts in a month, day by day (R18). */
export default staffPage(
  'statistics/records',
  function Records({ me, month, figure, department, name }) {
    const input = { month, figure, department };
    const operation = useOperation(listFigureRecords, input);
    const paged = usePaged(listFigureRecords, input, operation);
    return (
      <Body>
        <View className="records-head">
          <Text className="records-title">{words.head(month, names.names[figure])}</Text>
          {name && <Text>{name}</Text>}
        </View>
        <Loaded of={operation} skeleton={<Skeleton cards={3} lines={4} />}>
          {({ count, records: first }) => {
            const records = [...first, ...paged.pages.flatMap(page => page.records)];
            const days = [...new Set(records.map(({ date }) => date))];
            return (
              <>
                {records.length === 0 ? (
                  <Empty title={words.empty} note={words.emptyNote} />
                ) : (
                  <Text className="quiet">{words.count(count)}</Text>
                )}
                {days.map(date => (
                  <Card key={date} title={sayNamedDay(date, me.today)} flat>
                    {records
                      .filter(record => record.date === date)
                      .map(record => (
                        <Line key={`${record.kind} ${record.recordId}`} record={record} me={me} />
                      ))}
                  </Card>
                ))}
                <More of={paged} />
                {records.length > 0 && <Text className="quiet">{words.note}</Text>}
              </>
            );
          }}
        </Loaded>
      </Body>
    );
  },
);

const Line = ({ record, me }: { record: FigureRecord; me: Me }) => (
  <Cell
    title={record.name || record.department}
    note={record.name ? `${record.department} · ${record.note}` : record.note}
    onPress={opensRecord(record, me)}
  />
);
