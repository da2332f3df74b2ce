import { followupTexts } from '../../../texts/followup';
import type { ValueOf } from '../../../types/contract';
import type { importDischarges } from '../../../types/discharges/importDischarges';
import { Tally } from '../../parts/staff/Tally';

const { importing: words } = followupTexts;

type Counts = Pick<
  ValueOf<typeof importDischarges>,
  'added' | 'changed' | 'unchanged' | 'dead' | 'planned'
>;

/** What an import took over, or would take over: stays by what became of them, and the calls that are planned. */
export const TakenOver = ({ of: { added, changed, unchanged, dead, planned } }: { of: Counts }) => (
  <Tally
    figures={[
      { name: words.added, count: added },
      { name: words.changed, count: changed },
      { name: words.unchanged, count: unchanged },
      { name: words.dead, count: dead },
      { name: words.planned, count: planned },
    ]}
  />
);
