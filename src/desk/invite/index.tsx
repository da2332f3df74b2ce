import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { IdentityProblem } from '../../../domain/people/problems';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import { sayMoment } from '../../../texts/say';
import type { ValueOf } from '../../../types/contract';
import { nameSchema } from '../../../types/people/identity';
import { inviteStaff } from '../../../types/staff/inviteStaff';
import { listDepartments } from '../../../types/timetable/listDepartments';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Field } from '../../parts/Field';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { copy } from '../../phone/copy';
import { tell } from '../../phone/tell';
import { noRights, type Rights, RightsForm, rightsMistake } from '../../staff/Rights';
import { staffPage } from '../page';
import './index.scss';

const { staff: words } = deskTexts;

/** Whom to invite, and what may they do? A one-time code for a new member of staff (R20). */
export default staffPage('desk/invite', function Invite() {
  const departments = useOperation(listDepartments, {});
  const [name, setName] = useState('');
  const [rights, setRights] = useState<Rights>(noRights);
  const [complain, setComplain] = useState(false);
  const [invited, setInvited] = useState<ValueOf<typeof inviteStaff>>();
  const change = useChange(inviteStaff);

  const parsed = nameSchema.safeParse(name);
  const nameMistake =
    !parsed.success &&
    (texts.identity[parsed.error.issues[0]?.message as IdentityProblem] ?? texts.fields.wrong);
  const submit = async () => {
    setComplain(true);
    if (nameMistake || rightsMistake(rights)) return;
    const { doctorId, ...others } = rights;
    const isDoctor = rights.roles.includes('doctor');
    const answer = await change.send({
      name,
      ...others,
      doctorId: isDoctor ? doctorId.trim() : undefined,
    });
    if (answer?.ok) setInvited(answer.value);
  };
  const again = () => {
    setInvited(undefined);
    setName('');
    setRights(noRights);
    setComplain(false);
  };

  if (invited) return <Invited name={name} invited={invited} onAgain={again} />;
  return (
    <>
      <Body>
        <Card flat>
          <Field
            id="invite-name"
            label={words.name}
            value={name}
            maxLength={30}
            onChange={setName}
            error={complain && nameMistake ? nameMistake : undefined}
          />
        </Card>
        <Card>
          <RightsForm
            id="invite"
            rights={rights}
            departments={departments.state === 'ready' ? departments.value.departments : []}
            complain={complain}
            onChange={setRights}
          />
        </Card>
      </Body>
      <BottomBar>
        <Refusal of={change.refusal} />
        <Button
          kind="main"
          text={words.submit}
          busyText={words.submitting}
          busy={change.busy}
          onPress={submit}
        />
      </BottomBar>
    </>
  );
});

interface InvitedProps {
  name: string;
  invited: ValueOf<typeof inviteStaff>;
  onAgain: () => void;
}

/** The code for whom was invited: to be read out or copied, while it holds. */
function Invited({ name, invited, onAgain }: InvitedProps) {
  const copyCode = async () => {
    if (await copy(invited.code)) tell(words.copied);
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
        <Button text={words.inviteMore} onPress={onAgain} />
        <Button text={words.done} onPress={go.back} />
      </Body>
      <BottomBar>
        <Button kind="main" text={words.copy} onPress={copyCode} />
      </BottomBar>
    </>
  );
}

/** In groups of five, to be read out; typing it without the gap is the same. */
const spaced = (code: string): string => code.replace(/(.{5})(?=.)/g, '$1 ');
