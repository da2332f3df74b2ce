import { deskTexts } from '../../../texts/desk';
import { sayDay } from '../../../texts/say';
import type { HoldersView } from '../../../types/holding/holderView';
import { proveAtDesk } from '../../../types/holding/proveAtDesk';
import { useChange } from '../../api/useChange';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Empty } from '../../parts/Empty';
import { Refusal } from '../../parts/Refusal';
import { tell } from '../../phone/tell';
import { Readmit } from './Readmit';

const { holders: words } = deskTexts;

interface Props {
  patientId: string;
  holding: HoldersView;
  onChanged: (holding: HoldersView) => void;
}

/**
 * The WeChat users who hold the patient, and those who were removed: with the patient's document in
 * hand, the desk confirms a holder or admits a removed one again (R23).
 */
export function Holders({ patientId, holding: { holders, ended }, onChanged }: Props) {
  const proving = useChange(proveAtDesk);
  const prove = async (holderId: string) => {
    const answer = await proving.send({ patientId, holderId });
    if (!answer?.ok) return;
    tell(words.proven);
    onChanged(answer.value);
  };
  return (
    <>
      <Card title={words.title} flat>
        {holders.length === 0 && <Empty title={words.none} note={words.noneNote} />}
        <Refusal of={proving.refusal} />
        {holders.map(({ holderId, phoneMasked, since, proven }) =>
          proven ? (
            <Cell key={holderId} title={phoneMasked} note={sayDay(since)} value={words.proven} />
          ) : (
            <Cell
              key={holderId}
              title={phoneMasked}
              note={words.prove}
              onPress={() => prove(holderId)}
            />
          ),
        )}
      </Card>
      {ended.map(each => (
        <Readmit key={each.holderId} patientId={patientId} ended={each} onReadmitted={onChanged} />
      ))}
    </>
  );
}
