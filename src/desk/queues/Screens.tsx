import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { deskTexts } from '../../../texts/desk';
import { sayMoment } from '../../../texts/say';
import { endScreenKey } from '../../../types/queue/endScreenKey';
import { listScreenKeys } from '../../../types/queue/listScreenKeys';
import { makeScreenKey } from '../../../types/queue/makeScreenKey';
import { listDepartments } from '../../../types/timetable/listDepartments';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Refusal } from '../../parts/Refusal';
import { Filter } from '../../parts/staff/Filter';
import { Fold } from '../../parts/staff/Fold';

const { queues: words, common } = deskTexts;

/**
 * The screens of the waiting rooms. Each shows its department's queues, opened by a key that the
 * office makes and ends (R24).
 */
export const Screens = ({ today }: { today: string }) => (
  <Card flat>
    <Fold title={words.screens}>
      <Keys today={today} />
    </Fold>
  </Card>
);

function Keys({ today }: { today: string }) {
  const keys = useOperation(listScreenKeys, {});
  const ending = useChange(endScreenKey);
  const end = async (keyId: string) => {
    await ending.send({ keyId });
    await keys.reload();
  };
  return (
    <View className="queue-screens">
      <Text className="quiet">{words.screensNote}</Text>
      <Making onMade={keys.reload} />
      <Refusal of={ending.refusal} />
      <Loaded of={keys}>
        {({ keys: all }) =>
          all.map(({ keyId, department, madeAt, by, endedAt }) => (
            <Cell
              key={keyId}
              title={department.name}
              note={words.screenMade(sayMoment(madeAt, today), by)}
              value={
                endedAt ? (
                  words.screenEnded
                ) : (
                  <Button
                    small
                    kind="danger"
                    text={words.screenEnd}
                    busy={ending.sending?.keyId === keyId}
                    onPress={() => end(keyId)}
                  />
                )
              }
            />
          ))
        }
      </Loaded>
    </View>
  );
}

/** Chooses a department and makes a key for a screen there; its URL is shown once. */
function Making({ onMade }: { onMade: () => Promise<void> }) {
  const departments = useOperation(listDepartments, {});
  const making = useChange(makeScreenKey);
  const [chosen, setChosen] = useState(-1);
  const [made, setMade] = useState<string>();
  const all = departments.state === 'ready' ? departments.value.departments : [];
  const departmentId = all[chosen]?.id;
  const make = async () => {
    if (departmentId === undefined) return;
    const answer = await making.send({ departmentId });
    if (!answer?.ok) return;
    setMade(`/screen/${departmentId}?key=${answer.value.secret}`);
    await onMade();
  };
  return (
    <>
      <Filter
        name={common.department}
        value={all[chosen]?.name}
        options={all.map(({ name }) => name)}
        chosen={chosen}
        onPick={index => {
          setChosen(index);
          setMade(undefined);
        }}
      />
      <Button
        text={words.screenMake}
        busy={making.busy}
        disabled={departmentId === undefined}
        onPress={make}
      />
      <Refusal of={making.refusal} />
      {made && (
        <Notice tone="good" message={words.screenAddress} wayOn={words.screenAddressNote}>
          <Text userSelect>{made}</Text>
        </Notice>
      )}
    </>
  );
}
