import { View } from '@tarojs/components';
import { staffTexts } from '../../../texts/staff';
import { Button } from '../Button';
import { Card } from '../Card';
import './SheetChoice.scss';

const { common } = staffTexts;

interface Props {
  sheets: readonly string[];
  onChoose: (sheet: string) => void;
}

/** Chooses one of a file's sheets that have different columns. */
export const SheetChoice = ({ sheets, onChoose }: Props) => (
  <Card title={common.sheets}>
    <View className="sheet-choice">
      {sheets.map(sheet => (
        <Button key={sheet} text={sheet} onPress={() => onChoose(sheet)} />
      ))}
    </View>
  </Card>
);
