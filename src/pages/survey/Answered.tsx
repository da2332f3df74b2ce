import { Text } from '@tarojs/components';
import { texts } from '../../../texts';
import { sayDay, sayMoment } from '../../../texts/say';
import { viewOwnCase } from '../../../types/cases/viewOwnCase';
import {
  formOf,
  type Satisfaction,
  type SurveyAnswers,
  type SurveyView,
} from '../../../types/surveys';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Fact } from '../../parts/Cell';
import { Contact } from '../../parts/Contact';
import { Notice } from '../../parts/Notice';
import { useHospitalSaid } from '../../theme/hospital';

const { survey: words } = texts.pages;

interface Props {
  survey: SurveyView;
  today: string;
  onChange: () => void;
}

/** Thanks the patient, shows what follows from the answer, and where to talk to staff. */
export function Answered({ survey, today, onChange }: Props) {
  const { survey: own } = useHospitalSaid();
  const { answeredAt, closesAt, editable, caseId } = survey;
  return (
    <>
      {survey.otherwise && <Notice message={words.otherwise[survey.otherwise]} />}
      {!editable && !survey.otherwise && (
        <Notice
          message={words.closed(sayMoment(closesAt, today))}
          wayOn={answeredAt === undefined ? words.closedNote : undefined}
        />
      )}
      {answeredAt !== undefined &&
        (caseId ? (
          <Followed caseId={caseId} today={today} />
        ) : (
          <Notice tone="good" message={words.thanks} wayOn={own.thanks} />
        ))}
      {answeredAt !== undefined && <Heard of={survey.heard} today={today} />}
      {answeredAt !== undefined && <Yours survey={survey} />}
      {editable && (
        <>
          <Button text={words.change} onPress={onChange} />
          <Text className="quiet survey-until">
            {words.changeUntil(sayMoment(closesAt, today))}
          </Text>
        </>
      )}
      <Card title={words.person}>
        <Contact of="complaints" />
      </Card>
    </>
  );
}

const follows = {
  complaint: () => ({ message: words.complaint, note: words.complaintNote }),
  improvement: () => ({ message: words.improvement, note: words.improvementNote }),
  callBack: () => ({ message: words.called, note: words.calledNote }),
};

/** Shows a patient who complained by when the hospital answers, with a link to the complaint. */
function Followed({ caseId, today }: { caseId: string; today: string }) {
  const operation = useOperation(viewOwnCase, { caseId });
  const own = operation.state === 'ready' ? operation.value.case : undefined;
  const due = own?.due === 'answer' && own.dueAt !== undefined ? own.dueAt : undefined;
  const when = due === undefined ? undefined : sayDay(due - 1, today);
  const matter = own?.matter ?? 'complaint';
  const { message, note } = follows[matter]();
  return (
    <Notice
      tone={matter === 'complaint' ? 'plain' : 'good'}
      message={message}
      wayOn={when && note(when)}
    >
      <Button small text={words.seeCase} onPress={() => go('pages/case', { caseId })} />
    </Notice>
  );
}

/** The department that got the suggestion, and its answer. */
const Heard = ({ of, today }: { of: SurveyView['heard']; today: string }) =>
  of ? (
    <Notice
      tone="good"
      message={words.heard(of.sentTo)}
      wayOn={of.answer && `${words.heardAnswer(sayMoment(of.answer.at, today))}${of.answer.text}`}
    />
  ) : null;

/** The answers, question by question, without unanswered ones. */
function Yours({ survey: { form, answers } }: { survey: SurveyView }) {
  const given = formOf(form).questions.filter(({ id }) => answers[id] !== undefined);
  return (
    <Card title={words.yours}>
      {given.map(({ id, title, kind }) => (
        <Fact
          key={id}
          name={kind === 'overall' ? texts.cases.overall : texts.ownNames.question(title)}
        >
          <Text>{said(answers[id])}</Text>
        </Fact>
      ))}
    </Card>
  );
}

const said = (answer: SurveyAnswers[string] | undefined): string => {
  if (typeof answer === 'boolean') return answer ? words.yes : words.no;
  return texts.surveys.satisfactions[answer as Satisfaction] ?? answer ?? '';
};
