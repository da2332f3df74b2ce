import { Text } from '@tarojs/components';
import { useState } from 'react';
import { written } from '../../../domain/written';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import type { ValueOf } from '../../../types/contract';
import { acceptInvitation, codeLength } from '../../../types/staff/acceptInvitation';
import { useChange } from '../../api/useChange';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Field } from '../../parts/Field';
import { Notice } from '../../parts/Notice';
import { Body, Page } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { page } from '../page';

const { invitation: words } = deskTexts;

/** Enters the code of an invitation: makes this account a member of staff (R20). */
export default page('desk/invitation', function Invitation() {
  const [code, setCode] = useState('');
  const [complain, setComplain] = useState(false);
  const [joined, setJoined] = useState<ValueOf<typeof acceptInvitation>>();
  const change = useChange(acceptInvitation);
  const plain = code.replace(/[\s-]/g, '').toUpperCase();
  const fits = written(plain, codeLength) !== undefined;
  const submit = async () => {
    setComplain(!fits);
    if (!fits) return;
    const answer = await change.send({ code: plain });
    if (answer?.ok) setJoined(answer.value);
  };
  return (
    <Page>
      <Body>
        {joined ? (
          <Notice
            tone="good"
            message={words.done(joined.name)}
            wayOn={words.doneNote(joined.roles.map(role => texts.roles[role]).join(' · '))}
          />
        ) : (
          <>
            <Text className="quiet">{words.lead}</Text>
            <Card flat>
              <Field
                id="invitation"
                label={words.label}
                value={code}
                placeholder={words.placeholder}
                maxLength={30}
                onChange={setCode}
                error={complain && !fits ? words.short : undefined}
              />
            </Card>
          </>
        )}
      </Body>
      <BottomBar>
        <Refusal of={change.refusal} />
        {joined ? (
          <Button kind="main" text={words.go} onPress={() => go.instead('desk/today')} />
        ) : (
          <Button
            kind="main"
            text={words.submit}
            busyText={words.submitting}
            busy={change.busy}
            onPress={submit}
          />
        )}
      </BottomBar>
    </Page>
  );
});
