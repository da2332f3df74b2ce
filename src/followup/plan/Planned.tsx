import { followupTexts } from '../../../texts/followup';
import { sayShortDate } from '../../../texts/say';
import type { FollowUpRow } from '../../../types/calling/views';
import { FollowUpLine } from '../../calling/FollowUpLine';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';

const { plan: words } = followupTexts;

interface Props {
  planned: FollowUpRow;
  today: string;
  onAgain: () => void;
}

/** The planned follow-up, with links. */
export const Planned = ({ planned, today, onAgain }: Props) => (
  <>
    <Body>
      <Notice tone="good" message={words.done(planned.name, sayShortDate(planned.dueOn, today))} />
      <FollowUpLine row={planned} today={today} />
    </Body>
    <BottomBar>
      <Button
        kind="main"
        text={words.toCall}
        onPress={() => go('followup/call', { followUpId: planned.followUpId })}
      />
      <Button text={words.more} onPress={onAgain} />
    </BottomBar>
  </>
);
