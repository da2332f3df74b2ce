import { useState } from 'react';
import { holds } from '../../../domain/access/member';
import { followupTexts } from '../../../texts/followup';
import { takeBackNeverCall } from '../../../types/calling/takeBackNeverCall';
import type { viewFollowUp } from '../../../types/calling/viewFollowUp';
import type { ValueOf } from '../../../types/contract';
import type { Me } from '../../access/roles';
import { useChange } from '../../api/useChange';
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { ask } from '../../phone/ask';
import { Background } from './Background';
import { Head } from './Head';

const { call: words } = followupTexts;

interface Props {
  page: ValueOf<typeof viewFollowUp>;
  me: Me;
}

/** A follow-up that is over: what was recorded, with nothing to write. */
export const Over = ({ page, me }: Props) => (
  <Body>
    {page.round.neverCall ? (
      <NeverCall page={page} me={me} />
    ) : (
      <Notice tone="good" message={words.over} wayOn={words.overNote} />
    )}
    <Head page={page} me={me} />
    <Background page={page} />
  </Body>
);

/** Says that the person never wants to be called, and lets the office take it back. */
function NeverCall({ page, me }: Props) {
  const change = useChange(takeBackNeverCall);
  const [opened, setOpened] = useState<number>();
  const { name } = page.person;
  const takeBack = async () => {
    const { content, ...asked } = words.takeBackAsk;
    if (!(await ask({ ...asked, content: content(name) }))) return;
    const said = await change.send({ followUpId: page.followUp.followUpId });
    if (said?.ok) setOpened(said.value.opened);
  };
  if (opened !== undefined) return <Notice tone="good" message={words.takenBack(opened)} />;
  return (
    <>
      <Notice message={words.neverCall} />
      <Refusal of={change.refusal} />
      {holds(me, 'followUpOffice') && (
        <Button text={words.takeBack} busy={change.busy} onPress={takeBack} />
      )}
    </>
  );
}
