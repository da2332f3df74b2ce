import { Text } from '@tarojs/components';
import { texts } from '../../../texts';
import { confirmHolder } from '../../../types/holding/confirmHolder';
import { endHolding } from '../../../types/holding/endHolding';
import type { HolderView } from '../../../types/holding/holderView';
import { listHolders } from '../../../types/holding/listHolders';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { Loaded } from '../../parts/Loaded';
import { Body, Page } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { ask } from '../../phone/ask';
import { tell } from '../../phone/tell';
import { page } from '../page';
import { Holder } from './Holder';
import './index.scss';
import { Prove } from './Prove';

const { holders: words } = texts.pages;

/** Which WeChat users see this person's record, and may I? (R23) */
export default page('pages/holders', function Holders({ patientId }) {
  const operation = useOperation(listHolders, { patientId });
  const confirming = useChange(confirmHolder);
  const ending = useChange(endHolding);
  const underWay = confirming.sending ?? ending.sending;

  const change = async (by: typeof confirming | typeof ending, holderId: string, done: string) => {
    if (underWay || operation.state !== 'ready') return;
    confirming.forget();
    ending.forget();
    const answer = await by.send({ patientId, holderId });
    if (!answer?.ok) return;
    tell(done);
    operation.put({ ...operation.value, holders: answer.value.holders });
  };
  const remove = async ({ holderId }: HolderView) => {
    if (await ask(words.ask)) await change(ending, holderId, words.removed);
  };

  return (
    <Page>
      <Body>
        <Loaded of={operation}>
          {value => (
            <>
              {!value.proven && <Prove of={value} onProven={operation.reload} />}
              <Text className="quiet">{words.lead(value.patient.name)}</Text>
              <Refusal of={confirming.refusal ?? ending.refusal} />
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
            </>
          )}
        </Loaded>
      </Body>
    </Page>
  );
});
