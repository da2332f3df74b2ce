import { deskTexts } from '../../../texts/desk';
import { sayDate } from '../../../texts/say';
import { listReturnVisits } from '../../../types/returns/listReturnVisits';
import { useOperation } from '../../api/useOperation';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { ReturnState } from '../../returns/ReturnState';

const { returnVisit: words } = deskTexts;

/** The patient's return dates and their states (R13); empty if none was set. */
export function Returns({ patientId }: { patientId: string }) {
  const operation = useOperation(listReturnVisits, { patientId });
  if (operation.state !== 'ready' || operation.value.returnVisits.length === 0) return null;
  const { today, returnVisits } = operation.value;
  return (
    <Card title={words.title} flat>
      {returnVisits.map(({ returnVisitId, date, department, doctor, note, state }) => (
        <Cell
          key={returnVisitId}
          title={sayDate(date, today)}
          note={[words.visit(department.name, doctor.name), note].filter(Boolean).join(' · ')}
          value={<ReturnState state={state} />}
        />
      ))}
    </Card>
  );
}
