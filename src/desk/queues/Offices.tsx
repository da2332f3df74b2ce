import { Text } from '@tarojs/components';
import { useState } from 'react';
import { deskTexts } from '../../../texts/desk';
import { changePolicy } from '../../../types/changes/changePolicy';
import { viewPolicy } from '../../../types/policy/viewPolicy';
import { listDepartments } from '../../../types/timetable/listDepartments';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Refusal } from '../../parts/Refusal';
import { Switch } from '../../parts/Switch';
import { Fold } from '../../parts/staff/Fold';
import { Reason, useReason } from '../../parts/staff/Reason';
import { Ways } from '../../parts/Ways';

const { queues: words } = deskTexts;

/** The outpatient office chooses the departments that call their patients with a queue (R24). */
export const Offices = () => (
  <Card flat>
    <Fold title={words.offices}>
      <Choosing />
    </Fold>
  </Card>
);

function Choosing() {
  const departments = useOperation(listDepartments, {});
  const rules = useOperation(viewPolicy, {});
  const [typed, setTyped] = useState<readonly string[]>();
  const [saved, setSaved] = useState(false);
  const reason = useReason('queues');
  const change = useChange(changePolicy);
  if (rules.state !== 'ready') return <Loaded of={rules}>{() => null}</Loaded>;
  const { policy, version } = rules.value;
  const off = typed ?? policy.queue.off;
  const turn = (id: string, on: boolean) => {
    setSaved(false);
    setTyped(on ? off.filter(each => each !== id) : [...off, id]);
  };
  const keep = () => {
    setTyped(undefined);
    reason.clear();
    change.forget();
  };
  const save = async () => {
    if (!reason.given()) return;
    const next = { ...policy, queue: { ...policy.queue, off: [...off] } };
    const answer = await change.send({ version, policy: next, reason: reason.value });
    if (answer?.ok) keep();
    setSaved(answer?.ok === true);
    await rules.reload();
  };
  return (
    <Loaded of={departments}>
      {({ departments: all }) => (
        <>
          <Text className="quiet">{words.officesNote}</Text>
          {all.map(({ id, name, place }) => (
            <Switch
              key={id}
              title={name}
              note={place}
              on={!off.includes(id)}
              word={off.includes(id) ? words.isOff : words.isOn}
              onChange={on => turn(id, on)}
            />
          ))}
          {saved && <Notice tone="good" message={words.changed} />}
          <Refusal of={change.refusal} />
          {typed && (
            <>
              <Reason id="queue-off" quick={words.reasons} {...reason.field} />
              <Ways>
                <Button kind="main" text={words.save} busy={change.busy} onPress={save} />
                <Button text={words.keep} onPress={keep} />
              </Ways>
            </>
          )}
        </>
      )}
    </Loaded>
  );
}
