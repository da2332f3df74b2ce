import { followupTexts } from '../../../texts/followup';
import type { ValueOf } from '../../../types/contract';
import { formsLeftReasons } from '../../../types/discharges/formsBrought';
import type { importDischarges } from '../../../types/discharges/importDischarges';
import { Notice } from '../../parts/Notice';
import { Tally } from '../../parts/staff/Tally';

const { importing: words } = followupTexts;

type Counts = Pick<
  ValueOf<typeof importDischarges>,
  'added' | 'changed' | 'unchanged' | 'dead' | 'planned' | 'forms' | 'formsLeft'
>;

/**
 * The result of an import, or of its preview: stays by result, planned calls, and the ward's forms
 * in the list.
 */
export const TakenOver = ({
  of: { added, changed, unchanged, dead, planned, forms, formsLeft },
}: {
  of: Counts;
}) => {
  const left = formsLeftReasons.filter(why => formsLeft[why] > 0);
  const countLeft = left.reduce((sum, why) => sum + formsLeft[why], 0);
  return (
    <>
      <Tally
        figures={[
          { name: words.added, count: added },
          { name: words.changed, count: changed },
          { name: words.unchanged, count: unchanged },
          { name: words.dead, count: dead },
          { name: words.planned, count: planned },
          ...(forms + countLeft > 0 ? [{ name: words.forms, count: forms }] : []),
        ]}
      />
      {countLeft > 0 && (
        <Notice
          message={words.formsLeft(countLeft)}
          wayOn={words.formsLeftNote(left.map(why => words.formsLeftWhy[why](formsLeft[why])))}
        />
      )}
    </>
  );
};
