import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { sayDate, sayDay, sayMoment } from '../../../texts/say';
import type { CaseStep, CaseView } from '../../../types/cases/cases';
import { Phones } from '../../calling/Phones';
import { CaseState } from '../../cases/CaseState';
import { sayAbout, sayAssigned, sayDue } from '../../cases/caseWords';
import { Card } from '../../parts/Card';
import { Fact } from '../../parts/Cell';
import { State } from '../../parts/State';
import { Box } from '../../parts/staff/Box';

const { cases: shared, casePage: words } = followupTexts;

interface Props {
  of: CaseView;
  today: string;
}

/** The complaint: its words, the visit, the deadlines, and the number to call. */
export function Said({ of, today }: Props) {
  const { matter, text, patientName, phone, phoneMasked, department, visit, openedAt } = of;
  const due = sayDue(of, today);
  return (
    <Card>
      <View className="case-head">
        <Text className="case-about">{sayAbout(of)}</Text>
        <CaseState state={of.state} />
      </View>
      {due && (
        <View className="case-due">
          {due.late && <State word={due.late} sign="!" tone="bad" />}
          <Text>{due.words}</Text>
        </View>
      )}
      <Box>
        <Text className="quiet">{words.said[matter]}</Text>
        <Text className="case-text" userSelect>
          {text}
        </Text>
      </Box>
      <Fact name={words.patient}>
        <Text>{patientName || shared.anonymous}</Text>
      </Fact>
      <Fact name={words.department}>
        <Text>{department.name}</Text>
      </Fact>
      {visit && (
        <Fact name={words.visit}>
          <Text>{words.visitOf(sayDate(visit.date, today), visit.doctor)}</Text>
        </Fact>
      )}
      <Fact name={words.source}>
        <Text>{texts.cases.sources[of.source]}</Text>
      </Fact>
      <Fact name={words.openedAt}>
        <Text>{sayMoment(openedAt, today)}</Text>
      </Fact>
      {of.state !== 'closed' && (
        <Fact name={words.responsible}>
          <Text>{sayAssigned(of.assigned)}</Text>
        </Fact>
      )}
      {phone ? (
        <View className="case-phone">
          <Phones phones={[{ phone, wrong: false }]} />
        </View>
      ) : (
        <Fact name={words.phone}>
          <Text>{phoneMasked ?? words.noPhone}</Text>
          {phoneMasked && <Text className="case-note">{words.phoneNote}</Text>}
        </Fact>
      )}
    </Card>
  );
}

/** The steps with their deadlines, and when each was taken. */
export function Deadlines({ of, today }: Props) {
  const { answerBy, answeredAt, remedyBy, callBy, closedBecause, closedAt } = of;
  const called = closedBecause === 'satisfied' ? closedAt : lastAt(of, 'calledAgain');
  const rows = [
    { name: words.answerBy, by: answerBy, at: answeredAt },
    { name: words.remedyBy, by: remedyBy, at: lastAt(of, 'remedied') },
    { name: words.callBy, by: callBy, at: called },
  ];
  return (
    <Card title={words.deadlines}>
      {rows.map(
        ({ name, by, at }) =>
          by !== undefined && (
            <Fact key={name} name={name}>
              <Text>{sayDay(by - 1, today)}</Text>
              {at !== undefined && (
                <Text className="case-note">{words.doneAt(sayMoment(at, today))}</Text>
              )}
            </Fact>
          ),
      )}
    </Card>
  );
}

/**
 * The moment at which a step was last taken. After "not satisfied" the steps begin again, so
 * earlier ones do not count.
 */
function lastAt({ history, state }: CaseView, step: CaseStep): number | undefined {
  const newest = [...history].reverse();
  const again = newest.findIndex(({ outcome }) => outcome === 'notSatisfied');
  const since = state === 'calledAgain' || again < 0 ? newest : newest.slice(0, again);
  return since.find(each => each.step === step)?.at;
}
