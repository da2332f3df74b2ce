import { useState } from 'react';
import { holds } from '../../../domain/access/member';
import { followupTexts } from '../../../texts/followup';
import { takeBackNeverCall } from '../../../types/calling/takeBackNeverCall';
import { undoFollowUp } from '../../../types/calling/undoFollowUp';
import type { viewFollowUp } from '../../../types/calling/viewFollowUp';
import type { ValueOf } from '../../../types/contract';
import type { Me } from '../../access/roles';
import { useChange } from '../../api/useChange';
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { askToConfirm } from '../../phone/askToConfirm';
import { Background } from './Background';
import { Head } from './Head';

const { call: words } = followupTexts;

interface Props {
  page: ValueOf<typeof viewFollowUp>;
  me: Me;
  /** Called once the call's outcome was taken back. */
  onUndone: () => Promise<void>;
}

/** A closed follow-up: what was recorded, read-only. */
export const Over = ({ page, me, onUndone }: Props) => (
  <Body>
    <WhyOver page={page} me={me} onUndone={onUndone} />
    <Head page={page} me={me} />
    <Background page={page} />
  </Body>
);

/** Says how the call ended, with a button to undo that if possible. */
function WhyOver({ page, me, onUndone }: Props) {
  const { round } = page;
  const last = round.attempts[round.attempts.length - 1];
  if (round.neverCall) return <NeverCall page={page} me={me} />;
  if (last?.outcome === 'died')
    return <Died name={page.person.name} at={last.at} {...{ page, me, onUndone }} />;
  return <Notice tone="good" message={words.over} wayOn={words.overNote} />;
}

/** Shows that the caller was told of a death, and lets the office take that back (R26). */
function Died({ page, me, onUndone, name, at }: Props & { name: string; at: number }) {
  const change = useChange(undoFollowUp);
  const takeBack = async () => {
    const { content, ...asked } = words.undoDeathAsk;
    if (!(await askToConfirm({ ...asked, content: content(name) }))) return;
    const answer = await change.send({ followUpId: page.followUp.followUpId, at });
    if (answer?.ok) await onUndone();
  };
  return (
    <>
      <Notice message={words.diedHere} wayOn={words.diedHereNote} />
      <Refusal of={change.refusal} />
      {holds(me, 'followUpOffice') && (
        <Button text={words.undoDeath} busy={change.busy} onPress={takeBack} />
      )}
    </>
  );
}

/** Shows that the person never wants to be called, and lets the office take that back. */
function NeverCall({ page, me }: Omit<Props, 'onUndone'>) {
  const change = useChange(takeBackNeverCall);
  const [opened, setOpened] = useState<number>();
  const { name } = page.person;
  const takeBack = async () => {
    const { content, ...asked } = words.takeBackAsk;
    if (!(await askToConfirm({ ...asked, content: content(name) }))) return;
    const answer = await change.send({ followUpId: page.followUp.followUpId });
    if (answer?.ok) setOpened(answer.value.opened);
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
