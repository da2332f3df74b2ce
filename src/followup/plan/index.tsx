import { followupTexts } from '../../../texts/followup';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Tabs } from '../../parts/Tabs';
import { staffPage } from '../page';
import { Person } from './Person';
import { Planned } from './Planned';
import { usePlan } from './usePlan';
import { What } from './What';

const { plan: words } = followupTexts;
const KINDS = ['referred', 'healthCheck'] as const;

/** Who else should be called? A patient whom another unit sent, or somebody after a health check (R15). */
export default staffPage('followup/plan', function PlanPage({ me: { today } }) {
  const plan = usePlan(today);
  const { draft, planned, set, change } = plan;
  if (planned) return <Planned planned={planned} today={today} onAgain={plan.again} />;
  return (
    <>
      <Tabs
        label={words.title}
        chosen={draft.kind}
        onChoose={kind => set({ kind })}
        tabs={KINDS.map(value => ({ value, text: words.kinds[value] }))}
      />
      <Body>
        <Person of={plan} />
        <What of={plan} />
      </Body>
      <BottomBar>
        <Refusal of={change.refusal} />
        <Button
          kind="main"
          text={words.submit}
          busy={change.busy}
          busyText={words.submitting}
          onPress={plan.submit}
        />
      </BottomBar>
    </>
  );
});
