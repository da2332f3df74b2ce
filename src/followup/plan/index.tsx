import { followupTexts } from '../../../texts/followup';
import { Body } from '../../parts/Page';
import { Columns } from '../../parts/staff/Columns';
import { SendBar } from '../../parts/staff/SendBar';
import { Tabs } from '../../parts/Tabs';
import { staffPage } from '../page';
import { Person } from './Person';
import { Planned } from './Planned';
import { Stayed } from './Stayed';
import { usePlan } from './usePlan';
import { What } from './What';

const { plan: words } = followupTexts;
const KINDS = ['referred', 'healthCheck', 'homeVisit'] as const;

/**
 * Plans a call or visit by hand: for a referred patient, after a health check, or at home (R15).
 */
export default staffPage('followup/plan', function PlanPage({ me: { today }, dischargeId }) {
  const plan = usePlan(today, dischargeId);
  const { draft, planned, set, change } = plan;
  if (planned) return <Planned planned={planned} today={today} onAgain={plan.again} />;
  return (
    <>
      {!dischargeId && (
        <Tabs
          label={words.title}
          chosen={draft.kind}
          onChoose={kind => set({ kind })}
          tabs={KINDS.map(value => ({ value, text: words.kinds[value] }))}
        />
      )}
      <Body>
        <Columns>
          {dischargeId ? <Stayed dischargeId={dischargeId} of={plan} /> : <Person of={plan} />}
          <What of={plan} />
        </Columns>
      </Body>
      <SendBar
        of={change}
        mistakes={plan.mistakes}
        text={words.submit}
        busyText={words.submitting}
        onSend={plan.submit}
      />
    </>
  );
});
