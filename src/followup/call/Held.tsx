import { holds } from '../../../domain/access/member';
import { followupTexts } from '../../../texts/followup';
import { sayTime } from '../../../texts/say';
import type { CallHolderView } from '../../../types/calling/desk';
import { holdFollowUp } from '../../../types/calling/holdFollowUp';
import type { viewFollowUp } from '../../../types/calling/viewFollowUp';
import type { ValueOf } from '../../../types/contract';
import type { Me } from '../../access/roles';
import { useChange } from '../../api/useChange';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Background } from './Background';
import { Head } from './Head';
import { useNextCall } from './useNextCall';

const { call: words } = followupTexts;

interface Props {
  holder: CallHolderView;
  page: ValueOf<typeof viewFollowUp>;
  me: Me;
  onFreed: () => void;
}

/**
 * A call that another caller holds: their name, until when, and a link to the next one. The office
 * may take it over.
 */
export function Held({ holder: { name, until }, page, me, onFreed }: Props) {
  const { followUpId } = page.followUp;
  const { next } = useNextCall(followUpId);
  const change = useChange(holdFollowUp);
  const free = async () => {
    const answer = await change.send({ followUpId, hold: false });
    if (answer?.ok) onFreed();
  };
  return (
    <>
      <Body>
        {until === undefined ? (
          <Notice tone="warn" message={words.givenTo(name)} />
        ) : (
          <Notice
            tone="warn"
            message={words.heldBy(name)}
            wayOn={words.heldUntil(sayTime(until))}
          />
        )}
        <Head page={page} me={me} />
        <Background page={page} />
      </Body>
      <BottomBar>
        <Refusal of={change.refusal} />
        {next && (
          <Button
            kind="main"
            text={words.done.next(next.name)}
            onPress={() =>
              go.instead('followup/call', { followUpId: next.followUpId, inTurn: '1' })
            }
          />
        )}
        {holds(me, 'followUpOffice') && (
          <Button text={words.takeOver} busy={change.busy} onPress={free} />
        )}
      </BottomBar>
    </>
  );
}
