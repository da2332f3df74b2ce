import { followupTexts } from '../../../texts/followup';
import type { ValueOf } from '../../../types/contract';
import type { importDischarges } from '../../../types/discharges/importDischarges';
import { Tally } from '../../parts/staff/Tally';

const { importing: words } = followupTexts;

type Counts = Pick<
  ValueOf<typeof importDischarges>,
  'added' | 'changed' | 'unchanged' | 'dead' | 'planned' | 'forms'
>;

/** What an import took over, or would take over: stays by what became of them, the calls planned, and the wards' forms that come with it. */
export const TakenOver = ({
  of: { added, changed, unchanged, dead, planned, forms },
}: {
  of: Counts;
}) => (
  <Tally
    figures={[
      { name: words.added, count: added },
      { name: words.changed, count: changed },
      { name: words.unchanged, count: unchanged },
      { name: words.dead, count: dead },
      { name: words.planned, count: planned },
      ...(forms > 0 ? [{ name: words.forms, count: forms }] : []),
    ]}
  />
);
