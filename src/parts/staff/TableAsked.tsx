import { Text, View } from '@tarojs/components';
import { Card } from '../Card';
import './TableAsked.scss';

interface Props {
  title: string;
  note: string;
  /** A sentence before the columns. */
  columnsNote: string;
  columns: readonly string[];
}

/** Which file is asked for, and which columns it must have. */
export const TableAsked = ({ title, note, columnsNote, columns }: Props) => (
  <Card title={title}>
    <View className="table-asked">
      <Text>{note}</Text>
      <Text className="quiet">{columnsNote}</Text>
      <View className="table-columns">
        {columns.map(column => (
          <Text className="table-column" key={column}>
            {column}
          </Text>
        ))}
      </View>
    </View>
  </Card>
);
