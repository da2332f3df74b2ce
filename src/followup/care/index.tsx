import { Text, View } from '@tarojs/components';
import { mayCall } from '../../../domain/access/member';
import { COUNTED_DAYS } from '../../../domain/time/counted';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { sayMoment } from '../../../texts/say';
import type { CarePlanView } from '../../../types/care/care';
import { listCarePlans } from '../../../types/care/listCarePlans';
import { saveCarePlan } from '../../../types/care/saveCarePlan';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { State } from '../../parts/State';
import { NameLine } from '../../parts/staff/NameLine';
import { aria } from '../../phone/aria';
import { staffPage } from '../page';
import '../../calling/FollowUpLine.scss';

const { carePlans: words, carePlan } = followupTexts;

/** The care plans: which messages patients get, and on which days (R21). */
export default staffPage('followup/care', function Plans({ me }) {
  const mayEdit = mayCall(me, saveCarePlan);
  const operation = useOperation(listCarePlans, {});
  return (
    <>
      <Body>
        <Notice tone="warn" message={carePlan.warning} wayOn={carePlan.warningWay} />
        <Loaded of={operation} skeleton={<Skeleton cards={3} lines={3} />}>
          {({ plans }) => (
            <>
              {plans.length === 0 && <Empty title={words.empty} note={words.emptyNote} />}
              {plans.map(plan => (
                <Line key={plan.planId} plan={plan} today={me.today} />
              ))}
            </>
          )}
        </Loaded>
      </Body>
      {mayEdit && (
        <BottomBar>
          <Button kind="main" text={words.add} onPress={() => go('followup/carePlan')} />
        </BottomBar>
      )}
    </>
  );
});

const Line = ({ plan, today }: { plan: CarePlanView; today: string }) => (
  <View
    className="line"
    hoverClass="line-pressed"
    onClick={() => go('followup/carePlan', { planId: plan.planId })}
    {...aria({ role: 'button' })}
  >
    <NameLine name={plan.title}>
      {plan.active ? (
        <State word={words.active} sign="✓" tone="good" />
      ) : (
        <State word={words.inactive} sign="×" />
      )}
    </NameLine>
    <Text>{sayFor(plan)}</Text>
    <Text className="quiet">
      {words.items(plan.items.length)} · {words.sent(COUNTED_DAYS, plan.sent)}
    </Text>
    <Text className="quiet">{words.changed(plan.changedBy, sayMoment(plan.changedAt, today))}</Text>
  </View>
);

/** The patients of a plan: department, diagnoses, and the event from which its days count. */
const sayFor = ({ department, start, diagnoses }: CarePlanView): string =>
  [
    department || words.everyDepartment,
    texts.care.starts[start],
    ...(diagnoses.length ? [words.diagnoses(texts.joined.list(diagnoses))] : []),
  ].join(' · ');
