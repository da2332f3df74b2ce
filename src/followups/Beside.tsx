import { followupTexts } from '../../texts/followup';
import type { Me } from '../access/roles';
import { Entries } from '../parts/staff/Entries';
import { FollowUpWays } from './FollowUpWays';

const { today: words } = followupTexts;

/**
 * The second pane of the follow-up office's pages in a wide window: the first page, and links to
 * the others.
 */
export const Beside = ({ me }: { me: Me }) => (
  <>
    <Entries entries={[{ title: words.title, note: me.name, to: 'followup/today' }]} />
    <FollowUpWays me={me} />
  </>
);
