import { followupTexts } from '../../texts/followup';
import type { Me } from '../access/roles';
import { go } from '../go';
import { Card } from '../parts/Card';
import { Cell } from '../parts/Cell';
import { FollowUpWays } from './FollowUpWays';

const { today: words } = followupTexts;

/**
 * The second pane of the follow-up office's pages in a wide window: the first page, and links to
 * the others.
 */
export const Beside = ({ me }: { me: Me }) => (
  <>
    <Card flat>
      <Cell title={words.title} note={me.name} onPress={() => go('followup/today')} />
    </Card>
    <FollowUpWays me={me} />
  </>
);
