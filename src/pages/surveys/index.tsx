import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import type { SurveyRow, SurveyState } from '../../../types/surveys';
import { listSurveys } from '../../../types/surveys/listSurveys';
import { useOperation } from '../../api/useOperation';
import { usePaged } from '../../api/usePaged';
import { go } from '../../go';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { More } from '../../parts/More';
import { Body, Page } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { State, type Tone } from '../../parts/State';
import { UnprovenNotice } from '../../people/UnprovenNotice';
import { sayOccasion } from '../../surveys/sayOccasion';
import { page } from '../page';
import './index.scss';

const { survey: words } = texts.pages;

const SIGNS: Record<SurveyState, { sign: string; tone: Tone }> = {
  open: { sign: '○', tone: 'warn' },
  answered: { sign: '✓', tone: 'good' },
  closed: { sign: '–', tone: 'plain' },
};

/** The visits and stays that can be rated (R14). */
export default page('pages/surveys', function Surveys() {
  const operation = useOperation(listSurveys, {});
  const paged = usePaged(listSurveys, {}, operation);
  return (
    <Page>
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={2} lines={2} />}>
          {({ today, surveys, offeredAt }) => {
            const all = [...surveys, ...paged.pages.flatMap(page => page.surveys)];
            return all.length === 0 ? (
              <Empty title={words.empty} note={words.emptyNote(offeredAt)} />
            ) : (
              <Card flat>
                {all.map(survey => (
                  <Row key={survey.appointmentId} survey={survey} today={today} />
                ))}
              </Card>
            );
          }}
        </Loaded>
        <UnprovenNotice />
        <More of={paged} />
      </Body>
    </Page>
  );
});

function Row({ survey, today }: { survey: SurveyRow; today: string }) {
  const { appointmentId, state, begun, patient } = survey;
  return (
    <Cell
      title={patient.name}
      note={sayOccasion(survey, today)}
      value={
        <View className="survey-state">
          <State word={words.states[state]} {...SIGNS[state]} />
          {state === 'open' && begun && <Text className="quiet">{words.begun}</Text>}
        </View>
      }
      onPress={() => go('pages/survey', { appointmentId })}
    />
  );
}
