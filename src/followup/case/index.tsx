import Taro from '@tarojs/taro';
import { useState } from 'react';
import { followupTexts } from '../../../texts/followup';
import { sayDay } from '../../../texts/say';
import type { CaseAction, CaseView } from '../../../types/cases/cases';
import { viewCase } from '../../../types/cases/viewCase';
import type { ValueOf } from '../../../types/contract';
import { useOperation } from '../../api/useOperation';
import { sayAssigned, sayDue } from '../../cases/caseWords';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { NotReady } from '../../parts/staff/NotReady';
import { SendBar } from '../../parts/staff/SendBar';
import { staffPage } from '../page';
import { History } from './History';
import './index.scss';
import { Deadlines, Said } from './Said';
import { StepForm } from './StepForm';
import { useStep } from './useStep';

const { casePage: words, openCase } = followupTexts;
type Page = ValueOf<typeof viewCase>;

/** One case: the complaint, and its next step (R16). */
export default staffPage('followup/case', function Case({ caseId, fresh }) {
  const operation = useOperation(viewCase, { caseId });
  const [done, setDone] = useState<string | undefined>(fresh && openCase.done);
  const value = operation.state === 'ready' ? operation.value : undefined;
  if (!value) {
    return <NotReady of={operation} />;
  }
  return (
    <Whole
      page={value}
      refusal={operation.state === 'ready' ? operation.refusal : undefined}
      done={done}
      onDone={(after, action) => {
        operation.put(after);
        setDone(sayDone(after.case, action));
        Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
      }}
    />
  );
});

interface Props {
  page: Page;
  refusal?: { message: string; wayOn?: string };
  /** The step that was just taken. */
  done?: string;
  onDone: (after: Page, action: CaseAction) => void;
}

function Whole({ page, refusal, done, onDone }: Props) {
  const { case: one, today } = page;
  const step = useStep(one, onDone);
  const { action, draft } = step;
  return (
    <>
      <Body>
        <Refusal of={refusal} />
        {done && <Notice tone="good" message={done} wayOn={sayDue(one, today)?.words} />}
        {one.closedAt !== undefined && one.closedBecause && !done && (
          <Notice
            tone="good"
            message={words.closed[one.closedBecause](sayDay(one.closedAt, today))}
          />
        )}
        {!action && one.state !== 'closed' && (
          <Notice
            message={words.waiting}
            wayOn={one.can.length > 0 ? words.waitingMore : words.waitingNote}
          />
        )}
        <Said of={one} today={today} />
        <StepForm of={one} step={step} />
        <Deadlines of={one} today={today} />
        <History of={one} today={today} />
      </Body>
      {action && (
        <SendBar
          of={step}
          text={
            action === 'callAgain' && draft.outcome
              ? words.record(words.outcomes[draft.outcome])
              : words.submit[action]
          }
          busyText={words.submitting}
          onSend={step.submit}
        />
      )}
    </>
  );
}

/** A sentence about the step that was just taken. */
function sayDone({ state, assigned, history }: CaseView, action: CaseAction): string {
  const { done } = words;
  if (action === 'assign') return done.assigned(sayAssigned(assigned));
  if (action === 'answer') return done.answered;
  if (action === 'remedy') return done.remedied;
  if (action === 'close') return done.closed;
  if (state === 'closed') return done.satisfied;
  return history.at(-1)?.step === 'notReached' ? done.notReached : done.calledAgain;
}
