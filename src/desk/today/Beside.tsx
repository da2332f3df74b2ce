import { deskTexts } from '../../../texts/desk';
import type { Me } from '../../access/roles';
import { Entries } from '../../parts/staff/Entries';
import { DeskWays } from './DeskWays';

const { today: words } = deskTexts;

/**
 * The second pane of the desk's pages in a wide window: the first page, and links to the others.
 */
export const Beside = ({ me }: { me: Me }) => (
  <>
    <Entries entries={[{ title: words.title, note: me.name, to: 'desk/today' }]} />
    <DeskWays me={me} />
  </>
);
