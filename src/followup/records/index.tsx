import { Text, View } from '@tarojs/components';
import { followupTexts } from '../../../texts/followup';
import { sayNamedDay } from '../../../texts/say';
import { type FigureRecord, figure as figureSchema } from '../../../types/figures/figures';
import { listFigureRecords } from '../../../types/figures/listFigureRecords';
import { FOLLOW_UP, type Me, StaffPage } from '../../access/StaffPage';
import { useOperation } from '../../api/useOperation';
import { usePaged } from '../../api/usePaged';
import { opensRecord } from '../../figures/opensRecord';
import { useParams } from '../../go';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { More } from '../../parts/More';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import './index.scss';

const { records: words, figureNames: names } = followupTexts;

export default () => <StaffPage roles={FOLLOW_UP}>{me => <Records me={me} />}</StaffPage>;

/** Whom does a figure stand for? Its records of a month, day by day (R18). */
function Records({ me }: { me: Me }) {
  const { month = '', figure = '', department, name } = useParams();
  const asked = figureSchema.safeParse(figure);
  const input = asked.success
    ? { month, figure: asked.data, ...(department ? { department } : {}) }
    : undefined;
  const operation = useOperation(listFigureRecords, input);
  const paged = usePaged(
    listFigureRecords,
    input ?? { month, figure: 'appointments' as const },
    operation,
  );
  return (
    <Body>
      {asked.success && (
        <View className="records-head">
          <Text className="records-title">{words.head(month, names.names[asked.data])}</Text>
          {name && <Text>{name}</Text>}
        </View>
      )}
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
}

const Line = ({ record, me }: { record: FigureRecord; me: Me }) => (
  <Cell
    title={record.name || record.department}
    note={record.name ? `${record.department} · ${record.note}` : record.note}
    onPress={opensRecord(record, me)}
  />
);
