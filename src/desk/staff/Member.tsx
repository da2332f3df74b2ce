import { Text, View } from '@tarojs/components';
import { holds } from '../../../domain/access/member';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import { sayFullDate } from '../../../texts/say';
import type { StaffView } from '../../../types/staff/listStaff';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Refusal } from '../../parts/Refusal';
import { State } from '../../parts/State';
import { Ways } from '../../parts/Ways';
import { RightsForm } from '../../staff/Rights';
import './index.scss';
import { type MemberChange, useMember } from './useMember';

const { staff: words, common } = deskTexts;

interface Props {
  member: StaffView;
  departments: readonly { id: string; name: string }[];
  /** Whether the member's rights are being edited. */
  open: boolean;
  onOpen: (open: boolean) => void;
  onChanged: (member: StaffView) => void;
}

/** A member of staff: their rights, changing them, ending the membership. */
export function Member({ member, departments, open, onOpen, onChanged }: Props) {
  const change = useMember(member, { onChanged, onClose: () => onOpen(false) });
  return (
    <Card>
      <Facts member={member} departments={departments} />
      {open && (
        <RightsForm
          id={member.staffId}
          rights={change.rights}
          departments={departments}
          complain={change.complain}
          doctorUnknown={change.doctorUnknown}
          onChange={change.setRights}
        />
      )}
      <Refusal of={change.refusal} />
      <MemberWays active={member.active} open={open} onOpen={() => onOpen(true)} change={change} />
    </Card>
  );
}

/** The name, the state, and the rights. */
function Facts({ member, departments }: Pick<Props, 'member' | 'departments'>) {
  const { name, active, since } = member;
  const names = member.departments.map(
    id => departments.find(department => department.id === id)?.name ?? id,
  );
  return (
    <>
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
            // The first members were made by the deployment and have no date.
            since > 0 && words.since(sayFullDate(since)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </View>
    </>
  );
}

interface WaysProps {
  active: boolean;
  open: boolean;
  onOpen: () => void;
  change: MemberChange;
}

function MemberWays({ active, open, onOpen, change }: WaysProps) {
  const { busy } = change;
  if (!active) {
    return (
      <Ways>
        <Button text={words.again} busyText={words.saving} busy={busy} onPress={change.again} />
      </Ways>
    );
  }
  if (open) {
    return (
      <Ways>
        <Button text={common.cancel} onPress={change.stopChanging} />
        <Button text={words.save} busyText={words.saving} busy={busy} onPress={change.save} />
      </Ways>
    );
  }
  return (
    <Ways>
      <Button text={words.edit} onPress={onOpen} />
      <Button
        kind="danger"
        text={words.end}
        busyText={words.ending}
        busy={busy}
        onPress={change.end}
      />
    </Ways>
  );
}
