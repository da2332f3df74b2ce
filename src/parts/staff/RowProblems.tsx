import { Text, View } from '@tarojs/components';
import { staffTexts } from '../../../texts/staff';
import type { RowProblem } from '../../../types/answer';
import { Card } from '../Card';
import './RowProblems.scss';

const { common } = staffTexts;

/** What is wrong in a handed-over file, by its line in it. */
export const RowProblems = ({
  title,
  problems,
}: {
  title: string;
  problems: readonly RowProblem[];
}) => (
  <Card title={title} flat>
    {problems.map(({ line, field, message }) => (
      <View className="row-problem" key={`${line} ${field} ${message}`}>
        <Text className="row-line">{common.line(line)}</Text>
        <View className="row-why">
          <Text>{message}</Text>
          {field && <Text className="quiet">{field}</Text>}
        </View>
      </View>
    ))}
  </Card>
);
