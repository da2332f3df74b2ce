import { Text } from '@tarojs/components';
import { followupTexts } from '../../../texts/followup';
import { sayMoment } from '../../../texts/say';
import type { QuestionnaireView } from '../../../types/surveys';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Fact } from '../../parts/Cell';
import { Ways } from '../../parts/Ways';

const { wardForm: words } = followupTexts;

/** Whether a form on paper may be recorded: none was answered, and no call asked the same. */
export const takesForms = (of: QuestionnaireView | undefined): boolean =>
  !of || of.state === 'open' || of.state === 'closed';

interface Props {
  of: QuestionnaireView | undefined;
  today: string;
  /** Given if a form on paper may be entered. */
  dischargeId?: string;
}

/** The ward's form: its state, the patient's answers, and a link to enter one on paper (R14). */
export function Questionnaire({ of, today, dischargeId }: Props) {
  const open = takesForms(of);
  return (
    <Card title={words.card}>
      <Text className="quiet">{of ? sayState(of, today) : words.none}</Text>
      {of?.said.map(({ ask, answer }) => (
        <Fact key={ask} name={ask}>
          <Text>{answer}</Text>
        </Fact>
      ))}
      {of?.caseId && dischargeId && (
        <Ways>
          <Button
            text={words.seeCase}
            onPress={() => of.caseId && go('followup/case', { caseId: of.caseId })}
          />
        </Ways>
      )}
      {open && dischargeId && (
        <Ways>
          <Button text={words.enter} onPress={() => go('followup/wardForm', { dischargeId })} />
        </Ways>
      )}
    </Card>
  );
}

function sayState({ state, at, way = 'online' }: QuestionnaireView, today: string): string {
  return words.states[state](sayMoment(at, today), words.answeredWays[way]);
}
