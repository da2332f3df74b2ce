import { Text, View } from '@tarojs/components';
import { texts } from '../../texts';
import { followupTexts } from '../../texts/followup';
import { sayMoment, sayShortDate } from '../../texts/say';
import type { AttemptView, RoundView, WorryView } from '../../types/calling/views';
import { State, type Tone } from '../parts/State';
import './Tried.scss';

const { followUp: words } = followupTexts;
const { outcomes, ways, courses, refusalReasons } = texts.followUps;

/** The tries of one follow-up: what was said and done, and the doctor's answer. */
export const Tried = ({ round, today }: { round: RoundView; today: string }) => (
  <View className="tried">
    {round.attempts.map(attempt => (
      <Attempt key={attempt.at} attempt={attempt} today={today} />
    ))}
    {round.worry && <Worry worry={round.worry} today={today} />}
  </View>
);

const toneOf = ({ outcome }: AttemptView): { sign: string; tone: Tone } =>
  outcome === 'reached' ? { sign: '✓', tone: 'good' } : { sign: '×', tone: 'plain' };

function Attempt({ attempt, today }: { attempt: AttemptView; today: string }) {
  const { at, by, from, way, outcome, answers, note, did, satisfaction, caseId } = attempt;
  const { course, nextCallOn, refusalReason, noDoctorBecause } = attempt;
  return (
    <View className="attempt">
      <View className="attempt-head">
        <State word={outcomes[outcome]} {...toneOf(attempt)} />
        <Text className="quiet">
          {words.attempt(sayMoment(at, today), from ? `${from} ${by}` : by, ways[way])}
        </Text>
      </View>
      {answers.map(({ ask, answer }) => (
        <View className="attempt-answer" key={ask}>
          <Text className="quiet">{ask}</Text>
          <Text>{answer}</Text>
        </View>
      ))}
      {satisfaction && <Text>{words.satisfaction(texts.surveys.satisfactions[satisfaction])}</Text>}
      {course && <Text>{courses[course]}</Text>}
      {nextCallOn && <Text>{words.nextCallOn(sayShortDate(nextCallOn, today))}</Text>}
      {refusalReason && <Text>{words.refusal(refusalReasons[refusalReason])}</Text>}
      {noDoctorBecause && <Text>{words.noDoctorBecause(noDoctorBecause)}</Text>}
      {note && <Text>{note}</Text>}
      {did && <Text>{words.did(did)}</Text>}
      {caseId && <Text className="quiet">{words.caseOpened}</Text>}
    </View>
  );
}

/** The patient's question, and the doctor's answer. */
const Worry = ({ worry, today }: { worry: WorryView; today: string }) => (
  <View className="worry">
    <Text className="quiet">{words.worryTitle}</Text>
    <Text>{worry.worry}</Text>
    {worry.answer ? (
      <>
        <Text className="quiet">
          {words.worryAnswer(worry.answer.by, sayMoment(worry.answer.at, today))}
        </Text>
        <Text>{worry.answer.text}</Text>
      </>
    ) : (
      <Text className="quiet">{words.worryWaiting(worry.department)}</Text>
    )}
  </View>
);
