import { followupTexts } from '../../../texts/followup';
import type { ValueOf } from '../../../types/contract';
import type { importDischarges } from '../../../types/discharges/importDischarges';
import { Tally } from '../../parts/staff/Tally';

const { importing: words } = followupTexts;

type Counts = Pick<
  ValueOf<typeof importDischarges>,
  'added' | 'changed' | 'unchanged' | 'dead' | 'planned' | 'forms'
>;

/**
 * The result of an import, or of its preview: stays by result, planned calls, and the ward's forms
 * in the list.
 */
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
