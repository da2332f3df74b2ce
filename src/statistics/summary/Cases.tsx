import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { listSummaryCases } from '../../../types/figures/listSummaryCases';
import {
  SUMMARY_CASES,
  type SummaryCandidate,
  summaryCaseLength,
  summaryNoteLength,
} from '../../../types/figures/summary';
import { useOperation } from '../../api/useOperation';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Loaded } from '../../parts/Loaded';
import { Skeleton } from '../../parts/Skeleton';
import { TextArea } from '../../parts/TextArea';
import './index.scss';
import type { Summary } from './useSummary';

const { summary: words } = followupTexts;
const { kinds, states } = texts.cases;

/**
 * The office's part while it is edited: the chosen cases in its words, its own text, and the other
 * cases to choose from.
 */
export const Edit = ({ of, month }: { of: Summary; month: string }) => (
  <>
    <Card title={words.cases}>
      <Text className="quiet">{words.casesNote(SUMMARY_CASES)}</Text>
      {of.value.cases.map(({ caseId, department, kind, text }) => (
        <View className="summary-case" key={caseId}>
          <View className="summary-head">
            <Text>{texts.joined.clauses(department, kinds[kind])}</Text>
            <Button small text={words.drop} onPress={() => of.drop(caseId)} />
          </View>
          <TextArea
            id={`told-${caseId}`}
            label={words.text}
            value={text}
            maxLength={summaryCaseLength.max}
            onChange={next => of.say(caseId, next)}
          />
        </View>
      ))}
      <TextArea
        id="summary-note"
        label={words.note}
        value={of.value.note}
        placeholder={words.notePlaceholder}
        maxLength={summaryNoteLength.max}
        onChange={note => of.write({ note })}
      />
    </Card>
    <Choose of={of} month={month} />
  </>
);

/** The month's cases that are not chosen yet. */
function Choose({ of, month }: { of: Summary; month: string }) {
  const operation = useOperation(listSummaryCases, { month });
  const chosen = of.value.cases.map(({ caseId }) => caseId);
  return (
    <Card title={words.choosing}>
      <Loaded of={operation} skeleton={<Skeleton cards={1} lines={4} />}>
        {({ cases }) => {
          const left = cases.filter(({ caseId }) => !chosen.includes(caseId));
          if (!left.length) return <Text className="quiet">{words.noneToChoose}</Text>;
          return left.map(each => (
            <Candidate key={each.caseId} of={each} onTake={of.isFull ? undefined : of.take} />
          ));
        }}
      </Loaded>
    </Card>
  );
}

interface CandidateProps {
  of: SummaryCandidate;
  /** Undefined if no more may be chosen. */
  onTake: ((of: SummaryCandidate) => void) | undefined;
}

const Candidate = ({ of, onTake }: CandidateProps) => (
  <View className="summary-case">
    <View className="summary-head">
      <Text>{texts.joined.clauses(of.department, kinds[of.kind])}</Text>
      <Button
        small
        text={words.take}
        disabled={!onTake}
        onPress={() => onTake?.(of)}
        label={`${words.take} ${of.department}`}
      />
    </View>
    <Text>{of.text}</Text>
    {of.done && <Text className="quiet">{of.done}</Text>}
    <Text className="quiet">{states[of.state]}</Text>
  </View>
);
