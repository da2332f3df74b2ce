import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { deskTexts } from '../../../texts/desk';
import { sayMoment } from '../../../texts/say';
import type { ValueOf } from '../../../types/contract';
import type { inviteStaff } from '../../../types/staff/inviteStaff';
import { listDepartments } from '../../../types/timetable/listDepartments';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Field } from '../../parts/Field';
import { NotGivenNotice } from '../../parts/NotGivenNotice';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { SendBar } from '../../parts/staff/SendBar';
import { copy } from '../../phone/copy';
import { tell } from '../../phone/tell';
import { RightsForm } from '../../staff/Rights';
import { staffPage } from '../page';
import './index.scss';
import { useInvite } from './useInvite';

const { staff: words } = deskTexts;

/** Invites a new member of staff, with their rights; makes a one-time code (R20). */
export default staffPage('desk/invite', function Invite() {
  const departments = useOperation(listDepartments, {});
  const invite = useInvite();
  const { name, rights, invited } = invite;
  if (invited) return <Invited name={name} invited={invited} onAgain={invite.again} />;
  return (
    <>
      <Body>
        <Card flat>
          <Field
            id="invite-name"
            label={words.name}
            value={name}
            placeholder={words.namePlaceholder}
            maxLength={30}
            onChange={invite.setName}
            error={invite.nameMistake}
          />
        </Card>
        <Card>
          <RightsForm
            id="invite"
            rights={rights}
            departments={departments.state === 'ready' ? departments.value.departments : []}
            complain={invite.complain}
            doctorUnknown={invite.doctorUnknown}
            onChange={invite.setRights}
          />
        </Card>
      </Body>
      <SendBar of={invite} text={words.submit} busyText={words.submitting} onSend={invite.submit} />
    </>
  );
});

interface InvitedProps {
  name: string;
  invited: ValueOf<typeof inviteStaff>;
  onAgain: () => void;
}

/** The code of an invitation, to read out or copy while it is valid. */
function Invited({ name, invited, onAgain }: InvitedProps) {
  const [failed, setFailed] = useState(false);
  const copyCode = async () => {
    const notCopied = await copy(invited.code);
    setFailed(notCopied !== undefined);
    if (!notCopied) tell(words.copied);
  };
  return (
    <>
      <Body>
        <Card title={words.codeTitle(name)}>
          <View className="invited">
            <Text className="invited-code" userSelect>
              {spaced(invited.code)}
            </Text>
            <Text>{words.until(sayMoment(invited.until))}</Text>
            <Text className="quiet">{words.codeNote}</Text>
            <Text className="quiet">{words.howTo}</Text>
          </View>
        </Card>
        {invited.awaitsYes && (
          <Notice tone="warn" message={words.codeAwaits} wayOn={words.codeAwaitsNote} />
        )}
        {failed && <NotGivenNotice what="clipboard" />}
        <Button text={words.inviteMore} onPress={onAgain} />
        <Button text={words.done} onPress={go.back} />
      </Body>
      <BottomBar>
        <Button kind="main" text={words.copy} onPress={copyCode} />
      </BottomBar>
    </>
  );
}

/** The code in groups of five; it may be typed with or without the gaps. */
const spaced = (code: string): string => code.replace(/(.{5})(?=.)/g, '$1 ');
