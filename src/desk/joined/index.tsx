import { deskTexts } from '../../../texts/desk';
import { sayMoment } from '../../../texts/say';
import type { ValueOf } from '../../../types/contract';
import { partRecords } from '../../../types/identity/partRecords';
import { viewJoin } from '../../../types/identity/viewJoin';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { joinSigns } from '../../identity/joinSigns';
import { Sides } from '../../identity/Sides';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Sentences } from '../../parts/Sentences';
import { Skeleton } from '../../parts/Skeleton';
import { State } from '../../parts/State';
import { Ways } from '../../parts/Ways';
import { askToConfirm } from '../../phone/askToConfirm';
import { staffPage } from '../page';

const { joined: words } = deskTexts;

/** A join of two records: whether it was right, and what parting them would leave (R23). */
export default staffPage('desk/joined', function Joined({ joinId, me: { today } }) {
  const operation = useOperation(viewJoin, { joinId });
  return (
    <Body>
      <Loaded of={operation} skeleton={<Skeleton cards={2} lines={4} />}>
        {value => (
          <>
            <Card flat>
              <Cell
                title={words.by(sayMoment(value.join.at, today), value.join.by)}
                value={
                  <State word={words.states[value.join.state]} {...joinSigns[value.join.state]} />
                }
              />
            </Card>
            <Sides into={value.into} from={value.from} titles={words} />
            <Since of={value} />
            <Part of={value} onParted={operation.reload} />
          </>
        )}
      </Loaded>
    </Body>
  );
});

type Value = ValueOf<typeof viewJoin>;

/** The documents that were written after the join, and stay where they are. */
const Since = ({ of: { since } }: { of: Value }) =>
  since.length > 0 && (
    <Card title={words.since}>
      <Sentences
        of={[...since.map(each => words.sinceOf(each.kind, each.count)), words.sinceNote]}
      />
    </Card>
  );

function Part({ of: { join }, onParted }: { of: Value; onParted: () => void }) {
  const change = useChange(partRecords);
  const part = async () => {
    if (!(await askToConfirm(words.ask))) return;
    const answer = await change.send({ joinId: join.joinId });
    if (answer?.ok) onParted();
  };
  if (join.state === 'parting') return <Notice tone="good" message={words.partedNote} />;
  if (join.state !== 'joined') return null;
  if (!join.mayPart) return <Notice message={words.notLast} />;
  return (
    <>
      <Refusal of={change.refusal} />
      <Ways>
        <Button
          kind="danger"
          text={words.part}
          busyText={words.parting}
          busy={change.busy}
          onPress={part}
        />
      </Ways>
    </>
  );
}
