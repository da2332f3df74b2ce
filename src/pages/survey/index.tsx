import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { answerProblems } from '../../../domain/surveys/answers';
import { texts } from '../../../texts';
import { sayMoment } from '../../../texts/say';
import { formOf, type SurveyAnswers, type SurveyView } from '../../../types/surveys';
import { go } from '../../go';
import { useConsents } from '../../notices/useConsents';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Loaded } from '../../parts/Loaded';
import { Body, Page } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Skeleton } from '../../parts/Skeleton';
import { aria } from '../../phone/aria';
import { SurveyForm } from '../../surveys/SurveyForm';
import { sayOccasion } from '../../surveys/sayOccasion';
import { useHospitalSaid } from '../../theme/hospital';
import { page } from '../page';
import { Answered } from './Answered';
import type { Keeping } from './saver';
import { useSaver } from './useSaver';
import './index.scss';

const { survey: words } = texts.pages;

/**
 * The survey of a visit: one question, then as many more as the patient likes; saved while it is
 * filled in (R14).
 */
export default page('pages/survey', function Survey({ appointmentId }) {
  const saver = useSaver(appointmentId);
  const { operation, survey, answers, keeping, refusal } = saver;
  const { filling, begin, answer, missing, busy, submit } = useFilling(saver);
  return (
    <Page>
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={2} lines={4} />}>
          {({ today }) =>
            survey && (
              <>
                <Head survey={survey} today={today} />
                <Refusal of={refusal} />
                {filling ? (
                  <Filling survey={survey} answers={answers} today={today} onAnswer={answer} />
                ) : (
                  <Answered survey={survey} today={today} onChange={begin} />
                )}
              </>
            )
          }
        </Loaded>
      </Body>
      {survey && (
        <BottomBar>
          {filling ? (
            <Submit
              again={survey.answeredAt !== undefined}
              keeping={keeping}
              missing={missing}
              busy={busy}
              onPress={submit}
            />
          ) : (
            <Button kind="main" text={words.done} onPress={go.back} />
          )}
        </BottomBar>
      )}
    </Page>
  );
});

/** Whether the questions or the given answers are shown, and submitting the answers. */
function useFilling({ survey, answers, change, finish }: ReturnType<typeof useSaver>) {
  const askConsents = useConsents('survey');
  const [changing, setChanging] = useState(false);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const filling = survey?.editable && (survey.answeredAt === undefined || survey.begun || changing);

  const submit = async () => {
    const lacking = survey ? answerProblems(formOf(survey.form), answers, true) : [];
    setMissing(lacking.length > 0);
    if (lacking.length) return;
    // The answer to a complaint is sent as a message, so consent is asked for in this tap.
    askConsents();
    setBusy(true);
    const taken = await finish();
    setBusy(false);
    if (!taken) return;
    setChanging(false);
    // The thanks are at the top of the page.
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  const answer = (id: string, given: string | boolean | undefined) => {
    setMissing(false);
    setChanging(true);
    change(id, given);
  };
  const begin = () => setChanging(true);
  return { filling, begin, answer, missing, busy, submit };
}

interface Seen {
  survey: SurveyView;
  today: string;
}

/** The patient, and the visit or stay of the survey. */
const Head = ({ survey, today }: Seen) => (
  <View>
    <Text className="survey-who">{words.who[survey.occasion](survey.patient.name)}</Text>
    <Text className="quiet survey-visit">{sayOccasion(survey, today)}</Text>
  </View>
);

interface FillingProps extends Seen {
  answers: SurveyAnswers;
  onAnswer: (id: string, answer: string | boolean | undefined) => void;
}

/** The questions, and until when they can be answered. */
const Filling = ({ survey, today, answers, onAnswer }: FillingProps) => (
  <>
    <SurveyForm
      form={survey.form}
      doctor={survey.doctor?.name}
      answers={answers}
      onAnswer={onAnswer}
    />
    <Text className="quiet survey-until">{words.until(sayMoment(survey.closesAt, today))}</Text>
  </>
);

interface SubmitProps {
  /** Whether the answers were submitted before. */
  again: boolean;
  keeping: Keeping;
  /** Whether a required question is not answered yet. */
  missing: boolean;
  busy: boolean;
  onPress: () => void;
}

/** Shows whether the answers are saved, and submits them. */
const Submit = ({ again, keeping, missing, busy, onPress }: SubmitProps) => {
  const { survey: own } = useHospitalSaid();
  return (
    <>
      <View className="survey-keeping" {...aria({ role: missing ? 'alert' : 'status' })}>
        <Text className={missing ? 'survey-missing' : 'quiet'}>
          {missing ? words.chooseFirst : sayKept(keeping, again, own.lead)}
        </Text>
      </View>
      <Button
        kind="main"
        text={again ? words.resubmit : words.submit}
        busy={busy}
        busyText={words.submitting}
        onPress={onPress}
      />
    </>
  );
};

/** Before the first answer, how little time it takes; after it, whether the answers are saved. */
function sayKept(keeping: Keeping, changing: boolean, lead: string): string {
  if (keeping === 'none') return changing ? '' : lead;
  return words[keeping];
}
