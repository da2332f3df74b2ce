import { Text, View } from '@tarojs/components';
import { staffTexts } from '../../../texts/staff';
import type { RowProblem } from '../../../types/answer';
import { Card } from '../Card';
import './RowProblems.scss';

const { common } = staffTexts;

/** The problems of a file, by line and, with several sheets, by sheet. */
export const RowProblems = ({
  title,
  problems,
}: {
  title: string;
  problems: readonly RowProblem[];
}) => (
  <Card title={title} flat>
    {problems.map(({ line, sheet = '', field, message }) => (
      <View className="row-problem" key={`${sheet} ${line} ${field} ${message}`}>
        <Text className="row-line">{[sheet, common.line(line)].filter(Boolean).join(' ')}</Text>
        <View className="row-why">
          <Text>{message}</Text>
          {field && <Text className="quiet">{field}</Text>}
        </View>
      </View>
    ))}
  </Card>
);
