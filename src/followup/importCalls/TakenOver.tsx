import { followupTexts } from '../../../texts/followup';
import type { importCallList } from '../../../types/callLists/importCallList';
import type { ValueOf } from '../../../types/contract';
import { Tally } from '../../parts/staff/Tally';

const { callLists: words } = followupTexts;

type Counts = Pick<ValueOf<typeof importCallList>, 'added' | 'changed' | 'unchanged' | 'dead'>;

/** What an import planned, or would plan. */
export const TakenOver = ({ of: { added, changed, unchanged, dead } }: { of: Counts }) => (
  <Tally
    figures={[
      { name: words.added, count: added },
      { name: words.changed, count: changed },
      { name: words.unchanged, count: unchanged },
      { name: words.dead, count: dead },
    ]}
  />
);
