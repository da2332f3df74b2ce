import { deskTexts } from '../../../texts/desk';
import type { Me } from '../../access/roles';
import { go } from '../../go';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { DeskWays } from './DeskWays';

const { today: words } = deskTexts;

/**
 * The second pane of the desk's pages in a wide window: the first page, and links to the others.
 */
export const Beside = ({ me }: { me: Me }) => (
  <>
    <Card flat>
      <Cell title={words.title} note={me.name} onPress={() => go('desk/today')} />
    </Card>
    <DeskWays me={me} />
  </>
);
