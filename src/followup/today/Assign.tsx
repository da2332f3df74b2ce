import { Text, View } from '@tarojs/components';
import { defined } from '../../../domain/defined';
import { followupTexts } from '../../../texts/followup';
import { assignFollowUps } from '../../../types/calling/assignFollowUps';
import { listCallStaff } from '../../../types/calling/listCallStaff';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Refusal } from '../../parts/Refusal';
import { PickOne } from '../../phone/picker';

const { today: words } = followupTexts;

interface Props {
  picked: readonly string[];
  /** Called when the office has finished, with the result if there is one. */
  onDone: (said?: string) => void;
}

/** Assigns the chosen calls to a caller, or takes them back. */
export function Assign({ picked, onDone }: Props) {
  const staff = useOperation(listCallStaff, {});
  const change = useChange(assignFollowUps);
  const callers = staff.state === 'ready' ? staff.value.callers : [];
  const give = async (index: number) => {
    const to = callers[index - 1]?.callerId;
    const answer = await change.send({ followUpIds: [...picked], ...defined({ to }) });
    if (answer?.ok) onDone(words.assigned(answer.value.given, answer.value.left));
  };
  return (
    <BottomBar>
      <Refusal of={change.refusal} />
      {picked.length > 0 && !change.busy ? (
        <PickOne
          label={words.assignTo(picked.length)}
          options={[words.assignNobody, ...callers.map(({ name }) => name)]}
          chosen={-1}
          onPick={give}
        >
          <View className="button button-main">
            <Text>{words.assignTo(picked.length)}</Text>
          </View>
        </PickOne>
      ) : (
        <Button
          kind="main"
          text={words.assignTo(picked.length)}
          disabled
          busy={change.busy}
          onPress={() => {}}
        />
      )}
      <Button text={words.assignDone} onPress={() => onDone()} />
    </BottomBar>
  );
}
