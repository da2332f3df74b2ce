import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { sayDate, sayDay, sayMoment } from '../../../texts/say';
import type { OwnCaseView } from '../../../types/cases/cases';
import { viewOwnCase } from '../../../types/cases/viewOwnCase';
import { useOperation } from '../../api/useOperation';
import { OwnCaseState } from '../../cases/OwnCaseState';
import { Card } from '../../parts/Card';
import { Fact } from '../../parts/Cell';
import { Contact } from '../../parts/Contact';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body, Page } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { page } from '../page';
import './index.scss';

const { opinions: words } = texts.pages;

/** A complaint: the hospital's answers, and what happens next, and when (R16). */
export default page('pages/case', function Case({ caseId, fresh }) {
  const operation = useOperation(viewOwnCase, { caseId });
  return (
    <Page>
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={2} lines={4} />}>
          {({ today, case: own }) => (
            <>
              {fresh && own.state === 'open' && (
                <Notice
                  tone="good"
                  message={words.sent}
                  wayOn={words.sentNote(sayDay((own.dueAt ?? 1) - 1, today))}
                />
              )}
              {own.history.length > 0 && <Progress own={own} today={today} />}
              {!(fresh && own.state === 'open') && <Next own={own} today={today} />}
              <Said own={own} today={today} />
              {own.state !== 'closed' && (
                <Card title={words.person}>
                  <Contact of="complaints" />
                </Card>
              )}
            </>
          )}
        </Loaded>
      </Body>
    </Page>
  );
});

interface Props {
  own: OwnCaseView;
  today: string;
}

/** The complaint's state, what comes next and when. */
function Next({ own, today }: Props) {
  return (
    <Card title={words.next}>
      <View className="own-case-head">
        <OwnCaseState state={own.state} />
      </View>
      <Text>{nextOf(own, today)}</Text>
    </Card>
  );
}

function nextOf({ matter, due, dueAt, overdue }: OwnCaseView, today: string): string {
  if (!due || dueAt === undefined) return words.over;
  if (overdue) return words.late;
  const last = sayDay(dueAt - 1, today);
  return matter === 'callBack' ? words.callBack(last) : words.due[due](last);
}

/** What the hospital said and did, oldest first. */
const Progress = ({ own: { history }, today }: Props) => (
  <Card title={words.progress}>
    {history.map(({ at, step, text, outcome }) => (
      <View key={at} className="own-case-line">
        <Text className="own-case-step">{words.steps[step]}</Text>
        <Text className="quiet">{sayMoment(at, today)}</Text>
        {outcome === 'satisfied' && <Text>{words.satisfied}</Text>}
        {text && <Text>{text}</Text>}
      </View>
    ))}
  </Card>
);

/** The patient's own words, and the visit they are about. */
const Said = ({ own, today }: Props) => (
  <Card title={words.said[own.matter]}>
    <Text className="own-case-text">{own.text}</Text>
    <Fact name={words.patient}>
      <Text>{own.patient.name}</Text>
    </Fact>
    <Fact name={words.department}>
      <Text>{own.department}</Text>
    </Fact>
    {own.visit && (
      <Fact name={words.visit}>
        <Text>{words.visitOf(sayDate(own.visit.date, today), own.visit.doctor)}</Text>
      </Fact>
    )}
    <Fact name={words.openedAt}>
      <Text>{sayMoment(own.openedAt, today)}</Text>
    </Fact>
  </Card>
);
