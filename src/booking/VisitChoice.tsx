import { texts } from '../../texts';
import { Card } from '../parts/Card';
import { Choice } from '../parts/Choice';

const { confirm: words } = texts.pages;

export type Visit = 'first' | 'return';

const visitFrom = (said: string | undefined): Visit => (said === 'return' ? 'return' : 'first');

/** Chooses between a first visit and a return visit. */
export function VisitChoice({ chosen, onChoose }: { chosen: Visit; onChoose: (v: Visit) => void }) {
  return (
    <Card title={words.visit} flat>
      <Choice
        across
        label={words.visit}
        chosen={chosen}
        onChoose={value => onChoose(visitFrom(value))}
        options={[
          { value: 'first', title: words.visitFirst, note: words.visitFirstNote },
          { value: 'return', title: words.visitReturn, note: words.visitReturnNote },
        ]}
      />
    </Card>
  );
}
