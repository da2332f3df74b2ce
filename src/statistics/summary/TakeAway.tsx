import { View } from '@tarojs/components';
import { followupTexts } from '../../../texts/followup';
import { exportFigures } from '../../../types/figures/exportFigures';
import { exportSummary } from '../../../types/figures/exportSummary';
import { useChange } from '../../api/useChange';
import { useTakeAway } from '../../api/useTakeAway';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import { Refusal } from '../../parts/Refusal';
import './index.scss';

const { summary: words, figures } = followupTexts;

/** The summary as a page to print, as a document, and its figures as a spreadsheet. */
export function TakeAway({ month }: { month: string }) {
  const summary = useChange(exportSummary);
  const sheet = useChange(exportFigures);
  const takeAway = useTakeAway();
  const busy = summary.busy || sheet.busy;
  return (
    <BottomBar>
      <Refusal of={summary.refusal ?? sheet.refusal ?? takeAway.refusal} />
      {takeAway.saved && <Notice tone="good" message={figures.saved(takeAway.saved)} />}
      <Button
        kind="main"
        text={words.print}
        busyText={words.taking}
        busy={busy}
        onPress={() => takeAway.open(summary.send({ month, form: 'html' }))}
      />
      <View className="summary-files">
        <Button
          text={words.docx}
          disabled={busy}
          onPress={() => takeAway.open(summary.send({ month, form: 'docx' }))}
        />
        <Button
          text={words.xlsx}
          disabled={busy}
          onPress={() => takeAway.open(sheet.send({ from: month }))}
        />
      </View>
    </BottomBar>
  );
}
