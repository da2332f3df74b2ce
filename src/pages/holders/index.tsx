import { Text } from '@tarojs/components';
import { texts } from '../../../texts';
import { confirmHolder } from '../../../types/holding/confirmHolder';
import { endHolding } from '../../../types/holding/endHolding';
import type { HolderView } from '../../../types/holding/holderView';
import { listHolders } from '../../../types/holding/listHolders';
import { readmitHolder } from '../../../types/holding/readmitHolder';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { Loaded } from '../../parts/Loaded';
import { Body, Page } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { askToConfirm } from '../../phone/askToConfirm';
import { tell } from '../../phone/tell';
import { page } from '../page';
import { Ended } from './Ended';
import { Holder } from './Holder';
import './index.scss';
import { Prove } from './Prove';

const { holders: words } = texts.pages;

/** The WeChat users who see this patient's record, and the proof of this one (R23). */
export default page('pages/holders', function Holders({ patientId }) {
  const operation = useOperation(listHolders, { patientId });
  const confirming = useChange(confirmHolder);
  const ending = useChange(endHolding);
  const readmitting = useChange(readmitHolder);
  const underWay = confirming.sending ?? ending.sending ?? readmitting.sending;
  const refusal = confirming.refusal ?? ending.refusal ?? readmitting.refusal;

  type Changing = typeof confirming | typeof ending | typeof readmitting;
  const change = async (by: Changing, holderId: string, done: string) => {
    if (underWay || operation.state !== 'ready') return;
    confirming.forget();
    ending.forget();
    readmitting.forget();
    const answer = await by.send({ patientId, holderId });
    if (!answer?.ok) return;
    tell(done);
    operation.put({ ...operation.value, ...answer.value });
  };
  const remove = async ({ holderId }: HolderView) => {
    if (await askToConfirm(words.ask)) await change(ending, holderId, words.removed);
  };

  return (
    <Page>
      <Body>
        <Loaded of={operation}>
          {value => (
            <>
              {!value.proven && <Prove of={value} onProven={operation.reload} />}
              <Text className="quiet">{words.lead(value.patient.name)}</Text>
              <Refusal of={refusal} />
              {value.holders.map(holder => (
                <Holder
                  key={holder.holderId}
                  holder={holder}
                  mayAnswer={value.proven}
                  busy={underWay?.holderId === holder.holderId}
                  onConfirm={() => change(confirming, holder.holderId, words.confirmed)}
                  onRemove={() => remove(holder)}
                />
              ))}
              {value.ended.map(ended => (
                <Ended
                  key={ended.holderId}
                  ended={ended}
                  busy={underWay?.holderId === ended.holderId}
                  onReadmit={() => change(readmitting, ended.holderId, words.readmitted)}
                />
              ))}
            </>
          )}
        </Loaded>
      </Body>
    </Page>
  );
});
