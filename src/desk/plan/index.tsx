import { useState } from 'react';
import { deskTexts } from '../../../texts/desk';
import type { Change } from '../../../types/changes/change';
import { viewWeek } from '../../../types/timetable/viewWeek';
import { useOperation } from '../../api/useOperation';
import { ChangePreview } from '../../changes/ChangePreview';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Restored } from '../../parts/Restored';
import { Columns } from '../../parts/staff/Columns';
import { NotReady } from '../../parts/staff/NotReady';
import { staffPage } from '../page';
import { PlanFields } from './PlanFields';
import { type Known, type PlanKind, planKinds, usePlanForm } from './usePlanForm';

const { plan: words } = deskTexts;

/**
 * Plans a change: an extra session, an absence, a weekly clinic, a copied week, a closed day (R2a).
 */
export default staffPage('desk/plan', function Plan({ me: { today }, doctorId }) {
  const operation = useOperation(viewWeek, { date: today });
  const [change, setChange] = useState<Change>();
  if (operation.state !== 'ready') return <NotReady of={operation} cards={2} />;
  return (
    <>
      {/* Kept while the preview is visible, so that no input is lost. */}
      <Form known={operation.value} doctorId={doctorId} hidden={!!change} onPreview={setChange} />
      {change && <ChangePreview change={change} onBack={() => setChange(undefined)} />}
    </>
  );
});

interface Props {
  known: Known;
  doctorId: string | undefined;
  hidden: boolean;
  onPreview: (change: Change) => void;
}

function Form({ known, doctorId, hidden, onPreview }: Props) {
  const form = usePlanForm(known, doctorId);
  if (hidden) return null;
  return (
    <>
      <Body>
        <Restored of={form.written} empty={form.nothing} />
        <Columns>
          <Card title={words.what} flat>
            <Choice
              label={words.what}
              chosen={form.kind}
              onChoose={kind => form.setKind(kind as PlanKind)}
              options={planKinds.map(kind => ({
                ...{ value: kind, title: words.kinds[kind], note: words.notes[kind] },
              }))}
            />
          </Card>
          {form.kind && <PlanFields form={form} />}
        </Columns>
      </Body>
      <BottomBar>
        {Object.keys(form.mistakes).length > 0 && <Notice tone="bad" message={words.fix} />}
        <Button
          kind="main"
          text={words.preview}
          disabled={!form.kind}
          onPress={() => {
            const change = form.change();
            if (change) onPreview(change);
          }}
        />
      </BottomBar>
    </>
  );
}
