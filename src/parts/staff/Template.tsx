import { staffTexts } from '../../../texts/staff';
import { exportTemplate } from '../../../types/files/exportTemplate';
import type { ListKind } from '../../../types/files/templates';
import { useChange } from '../../api/useChange';
import { useTakeAway } from '../../api/useTakeAway';
import { Button } from '../Button';
import { Notice } from '../Notice';
import { Refusal } from '../Refusal';

const { common } = staffTexts;

/** An empty spreadsheet with a list's columns. */
export function Template({ of }: { of: ListKind }) {
  const taking = useChange(exportTemplate);
  const { saved, refusal, open } = useTakeAway();
  return (
    <>
      <Button
        small
        text={common.template}
        busy={taking.busy}
        onPress={() => open(taking.send({ of }))}
      />
      <Refusal of={taking.refusal ?? refusal} />
      {saved && <Notice tone="good" message={common.templateSaved(saved)} />}
    </>
  );
}
