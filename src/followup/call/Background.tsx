import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { sayMoment, sayShortDate } from '../../../texts/say';
import type { viewFollowUp } from '../../../types/calling/viewFollowUp';
import type { ValueOf } from '../../../types/contract';
import { AppointmentState } from '../../booking/AppointmentState';
import { FollowUpState } from '../../calling/FollowUpState';
import { sayEvent } from '../../calling/followUpWords';
import { Tried } from '../../calling/Tried';
import { CareLines } from '../../care/CareLines';
import { CaseLines } from '../../cases/CaseLines';
import { WardFacts } from '../../discharges/WardFacts';
import { Card } from '../../parts/Card';
import { Fact } from '../../parts/Cell';
import { Fold } from '../../parts/staff/Fold';
import './Background.scss';

const { followUp: shared, call: words, wardForm } = followupTexts;
const { joined } = texts;
const { kinds, outcomes, results } = texts.followUps;

type Page = ValueOf<typeof viewFollowUp>;

/**
 * What to know before calling: the diagnosis is visible, everything else is folded under a summary.
 */
export function Background({ page }: { page: Page }) {
  const { today, discharge, doctor, person, visits, earlier, care, surveys, cases, questionnaire } =
    page;
  const facts = discharge || doctor || person.documentMasked;
  const more =
    questionnaire || [visits, earlier, care, surveys, cases].some(each => each.length > 0);
  if (!facts && !more) return null;
  return (
    <Card title={words.knowTitle} flat>
      {facts && (
        <View className="know-facts">
          {discharge && <Stay stay={discharge} ward={page.ward} today={today} />}
          {doctor && <Fact name={words.doctor}>{doctor}</Fact>}
          {person.documentMasked && <Fact name={words.document}>{person.documentMasked}</Fact>}
        </View>
      )}
      {cases.length > 0 && (
        <Fold title={words.cases} note={`! ${words.count(cases.length)}`} urgent>
          <CaseLines cases={cases} today={today} />
        </Fold>
      )}
      {earlier.length > 0 && <Earlier rounds={earlier} today={today} />}
      <Visits visits={visits} today={today} />
      {care.length > 0 && (
        <Fold title={words.care} note={words.count(care.length)}>
          <CareLines items={care} today={today} />
        </Fold>
      )}
      <Surveys surveys={surveys} today={today} />
      {questionnaire && (
        <Fold
          title={discharge ? wardForm.card : words.surveyOfVisit}
          note={wardForm.states.answered(
            sayMoment(questionnaire.at, today),
            wardForm.answeredWays[questionnaire.way ?? 'online'],
          )}
        >
          {questionnaire.said.map(({ ask, answer }) => (
            <Fact key={ask} name={ask}>
              {answer}
            </Fact>
          ))}
        </Fold>
      )}
    </Card>
  );
}

const Earlier = ({ rounds, today }: { rounds: Page['earlier']; today: string }) => (
  <Fold title={words.earlier} note={joined.sentences(rounds.map(gistOf))}>
    {rounds.map(round => (
      <View className="know-round" key={round.followUpId}>
        <View className="know-head">
          <Text className="know-title">{kinds[round.kind]}</Text>
          <FollowUpState state={round.state} />
        </View>
        <Text className="quiet">
          {round.department} · {sayEvent(round.kind, round.date, today)}
        </Text>
        {round.attempts.length > 0 ? (
          <Tried round={round} today={today} />
        ) : (
          <Text className="quiet">{shared.notTried}</Text>
        )}
      </View>
    ))}
  </Fold>
);

function Visits({ visits, today }: { visits: Page['visits']; today: string }) {
  const [visit] = visits;
  if (!visit) return null;
  return (
    <Fold
      title={words.visits}
      note={`${words.count(visits.length)} · ${sayShortDate(visit.date, today)} ${visit.department}`}
    >
      {visits.map(({ appointmentId, date, department, doctor: by, status }) => (
        <View className="know-head" key={appointmentId}>
          <Text>
            {sayShortDate(date, today)} {department} · {by}
          </Text>
          <AppointmentState status={status} />
        </View>
      ))}
    </Fold>
  );
}

function Surveys({ surveys, today }: { surveys: Page['surveys']; today: string }) {
  const [survey] = surveys;
  if (!survey) return null;
  return (
    <Fold
      title={words.surveys}
      note={`${sayShortDate(survey.date, today)} ${sayOverall(survey)}`}
      urgent={survey.overall === 'dissatisfied'}
    >
      {surveys.map(each => (
        <View className="know-survey" key={each.appointmentId}>
          <View className="know-head">
            <Text>
              {sayShortDate(each.date, today)} {each.department}
            </Text>
            <Text>{sayOverall(each)}</Text>
          </View>
          {each.suggestion && <Text>{words.suggestion(each.suggestion)}</Text>}
        </View>
      ))}
    </Fold>
  );
}

const gistOf = ({ kind, state, attempts, closedBecause }: Page['earlier'][number]): string => {
  const last = closedBecause ?? attempts[attempts.length - 1]?.outcome;
  return `${kinds[kind]} ${last ? outcomes[last] : texts.followUps.states[state]}`;
};

const sayOverall = ({ overall }: Page['surveys'][number]): string =>
  overall ? texts.surveys.satisfactions[overall] : words.noSurvey;

interface StayProps {
  stay: NonNullable<Page['discharge']>;
  ward: Page['ward'];
  today: string;
}

function Stay({ stay, ward, today }: StayProps) {
  const { diagnosis, admittedOn, dischargedOn, result } = stay;
  const left = sayShortDate(dischargedOn, today);
  return (
    <>
      <Fact name={words.diagnosis}>{diagnosis}</Fact>
      {admittedOn ? (
        <Fact name={words.stay}>{words.stayDates(sayShortDate(admittedOn, today), left)}</Fact>
      ) : (
        <Fact name={words.left}>{left}</Fact>
      )}
      <Fact name={words.result}>{results[result]}</Fact>
      {ward && <WardFacts ward={ward} />}
    </>
  );
}
