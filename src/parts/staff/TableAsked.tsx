import { Text, View } from '@tarojs/components';
import { staffTexts } from '../../../texts/staff';
import { type ListKind, listColumns } from '../../../types/files/templates';
import { Card } from '../Card';
import './TableAsked.scss';
import { Template } from './Template';

const { common } = staffTexts;

interface Props {
  title: string;
  note: string;
  /** A sentence before the columns. */
  columnsNote: string;
  /** The list whose columns the file must have. */
  list: ListKind;
}

/** Describes the file that is needed, with its columns, and offers an empty one to fill in. */
export function TableAsked({ title, note, columnsNote, list }: Props) {
  const { needed, optional } = listColumns[list];
  return (
    <Card title={title}>
      <View className="table-asked">
        <Text>{note}</Text>
        <Text className="quiet">{columnsNote}</Text>
        <Columns names={needed} />
        {optional.length > 0 && (
          <>
            <Text className="quiet">{common.optionalColumns}</Text>
            <Columns names={optional} />
          </>
        )}
        <Template of={list} />
      </View>
    </Card>
  );
}

const Columns = ({ names }: { names: readonly string[] }) => (
  <View className="table-columns">
    {names.map(name => (
      <Text className="table-column" key={name}>
        {name}
      </Text>
    ))}
  </View>
);
