import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { holds } from '../../../domain/access/member';
import { defined } from '../../../domain/defined';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import { sayFullDate } from '../../../texts/say';
import { changeStaff } from '../../../types/staff/changeStaff';
import type { StaffView } from '../../../types/staff/listStaff';
import { useChange } from '../../api/useChange';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Refusal } from '../../parts/Refusal';
import { State } from '../../parts/State';
import { Ways } from '../../parts/Ways';
import { ask } from '../../phone/ask';
import { tell } from '../../phone/tell';
import { type Rights, RightsForm, rightsMistake } from '../../staff/Rights';
import './index.scss';

const { staff: words, common } = deskTexts;

interface Props {
  member: StaffView;
  departments: readonly { id: string; name: string }[];
  /** Whether what they may do is being changed. */
  open: boolean;
  onOpen: (open: boolean) => void;
  onChanged: (member: StaffView) => void;
}

const rightsOf = ({ roles, doctorId, mayAddNumbers, departments }: StaffView): Rights => ({
  roles,
  doctorId: doctorId ?? '',
  mayAddNumbers,
  departments,
});

/** A member of staff: what they may do, changing it, ending it. */
export function Member({ member, departments, open, onOpen, onChanged }: Props) {
  const { staffId, name, active, since } = member;
  const [rights, setRights] = useState(() => rightsOf(member));
  const [complain, setComplain] = useState(false);
  const change = useChange(changeStaff);
  const send = async (input: Omit<Parameters<typeof change.send>[0], 'staffId'>) => {
    const answer = await change.send({ staffId, ...input });
    if (!answer?.ok) return;
    tell(words.saved);
    setRights(rightsOf(answer.value.staff));
    onChanged(answer.value.staff);
    onOpen(false);
  };
  const save = () => {
    setComplain(rightsMistake(rights) !== undefined);
    if (rightsMistake(rights)) return;
    const { doctorId, ...others } = rights;
    send({
      ...others,
      ...defined({ doctorId: rights.roles.includes('doctor') ? doctorId : undefined }),
    });
  };
  const end = async () => {
    if (await ask({ ...words.ask, title: words.ask.title(name) })) send({ active: false });
  };
  const names = member.departments.map(
    id => departments.find(department => department.id === id)?.name ?? id,
  );
  return (
    <Card>
      <View className="member-head">
        <Text className="member-name">{name}</Text>
        {active ? (
          <State word={words.active} sign="✓" tone="good" />
        ) : (
          <State word={words.ended} sign="×" />
        )}
        {member.mayAddNumbers && <State word={words.mayAdd} sign="+" />}
      </View>
      <View className="member-facts">
        <Text>{member.roles.map(role => texts.roles[role]).join(' · ')}</Text>
        <Text className="quiet">
          {[
            member.doctorId && words.staffNumber(member.doctorId),
            holds(member, 'desk', 'followUpOffice') && (names.join(' · ') || words.allDepartments),
            // The first ones were put down by the deployment, without a date.
            since > 0 && words.since(sayFullDate(since)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </View>
      {open && (
        <RightsForm
          id={staffId}
          rights={rights}
          departments={departments}
          complain={complain}
          onChange={setRights}
        />
      )}
      <Refusal of={change.refusal} />
      <Ways>
        {!active ? (
          <Button
            text={words.again}
            busyText={words.saving}
            busy={change.busy}
            onPress={() => send({ active: true })}
          />
        ) : open ? (
          <>
            <Button
              text={common.cancel}
              onPress={() => {
                setRights(rightsOf(member));
                change.forget();
                onOpen(false);
              }}
            />
            <Button text={words.save} busyText={words.saving} busy={change.busy} onPress={save} />
          </>
        ) : (
          <>
            <Button text={words.edit} onPress={() => onOpen(true)} />
            <Button
              kind="danger"
              text={words.end}
              busyText={words.ending}
              busy={change.busy}
              onPress={end}
            />
          </>
        )}
      </Ways>
    </Card>
  );
}
