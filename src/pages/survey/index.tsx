import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { answerProblems } from '../../../domain/surveys/answers';
import { texts } from '../../../texts';
import { sayDate, sayMoment } from '../../../texts/say';
import { formOf } from '../../../types/surveys';
import { go } from '../../go';
import { useConsents } from '../../notices/useConsents';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body, Page } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { aria } from '../../phone/aria';
import { page } from '../page';
import { Answered } from './Answered';
import { Form } from './Form';
import type { Keeping } from './saver';
import { useSaver } from './useSaver';
import './index.scss';

const { survey: words } = texts.pages;

/** Were you content? One question, then whatever one likes to add; kept while it is filled in (R14). */
export default page('pages/survey', function Survey({ appointmentId }) {
  const { operation, survey, answers, keeping, refusal, change, finish } = useSaver(appointmentId);
  const askConsents = useConsents('survey');
  const [changing, setChanging] = useState(false);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const filling = survey?.editable && (survey.answeredAt === undefined || survey.begun || changing);

  const submit = async () => {
    const lacking = survey ? answerProblems(formOf(survey.form), answers, true) : [];
    setMissing(lacking.length > 0);
    if (lacking.length) return;
    // An answer to what is complained of comes back as a message.
    askConsents();
    setBusy(true);
    const taken = await finish();
    setBusy(false);
    if (!taken) return;
    setChanging(false);
    // The thanks are at the top.
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };

  return (
    <Page>
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={2} lines={4} />}>
          {({ today }) =>
            survey && (
              <>
                <View>
                  <Text className="survey-who">{words.who(survey.patient.name)}</Text>
                  <Text className="quiet survey-visit">
                    {words.visit(
                      sayDate(survey.date, today),
                      survey.department.name,
                      survey.doctor.name,
                    )}
                  </Text>
                </View>
                {refusal && <Notice tone="bad" message={refusal.message} wayOn={refusal.wayOn} />}
                {filling ? (
                  <>
                    <Form
                      survey={survey}
                      answers={answers}
                      onAnswer={(id, answer) => {
                        setMissing(false);
                        setChanging(true);
                        change(id, answer);
                      }}
                    />
                    <Text className="quiet survey-until">
                      {words.until(sayMoment(survey.closesAt, today))}
                    </Text>
                  </>
                ) : (
                  <Answered survey={survey} today={today} onChange={() => setChanging(true)} />
                )}
              </>
            )
          }
        </Loaded>
      </Body>
      {filling ? (
        <BottomBar>
          <View className="survey-keeping" {...aria({ role: missing ? 'alert' : 'status' })}>
            <Text className={missing ? 'survey-missing' : 'quiet'}>
              {missing ? words.chooseFirst : sayKept(keeping, survey?.answeredAt !== undefined)}
            </Text>
          </View>
          <Button
            kind="main"
            text={survey?.answeredAt === undefined ? words.submit : words.resubmit}
            busy={busy}
            busyText={words.submitting}
            onPress={submit}
          />
        </BottomBar>
      ) : (
        survey && (
          <BottomBar>
            <Button kind="main" text={words.done} onPress={go.back} />
          </BottomBar>
        )
      )}
    </Page>
  );
});

/** Before anything was given, how little it takes; then whether it is kept. */
function sayKept(keeping: Keeping, changing: boolean): string {
  if (keeping === 'none') return changing ? '' : words.lead;
  return words[keeping];
}
