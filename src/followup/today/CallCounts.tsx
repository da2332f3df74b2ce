import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { looksOf } from '../../calling/followUpWords';
import { Counts as Numbers } from '../../parts/staff/Counts';

const { today: words } = followupTexts;
/** The states, the most urgent first. */
const STATES = ['overdue', 'retry', 'due'] as const;
type State = (typeof STATES)[number];
type Chosen = State | undefined;

interface Props {
  counts: Record<State, number>;
  chosen: Chosen;
  onChoose: (state: Chosen) => void;
}

/** Today's calls by state; a tap on a number filters the list. */
export const CallCounts = ({ counts, chosen, onChoose }: Props) => (
  <Numbers
    label={words.counts}
    counts={[
      {
        value: 'all' as const,
        name: words.all,
        count: STATES.reduce((sum, state) => sum + counts[state], 0),
      },
      ...STATES.map(value => ({
        value,
        name: texts.followUps.states[value],
        count: counts[value],
        tone: looksOf[value].tone,
      })),
    ]}
    chosen={chosen ?? 'all'}
    onChoose={value => onChoose(value === 'all' ? undefined : value)}
  />
);
