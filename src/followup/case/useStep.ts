import { useState } from 'react';
import { followupTexts } from '../../../texts/followup';
import { answerCase } from '../../../types/cases/answerCase';
import { assignCase } from '../../../types/cases/assignCase';
import type { CaseAction, CaseView } from '../../../types/cases/cases';
import { closeCase } from '../../../types/cases/closeCase';
import { recordCallAgain } from '../../../types/cases/recordCallAgain';
import { recordRemedy } from '../../../types/cases/recordRemedy';
import type { viewCase } from '../../../types/cases/viewCase';
import type { ValueOf } from '../../../types/contract';
import { useChange } from '../../api/useChange';
import { askToConfirm } from '../../phone/askToConfirm';
import { useDraft } from '../../phone/drafts/useDraft';
import {
  assigneeOf,
  type Mistake,
  mistakeOf,
  nextAction,
  nothingWritten,
  type WrittenStep,
} from './writtenStep';

const { casePage: words } = followupTexts;
type Page = ValueOf<typeof viewCase>;

/**
 * The next step of a case: which one, its words, and sending it. The words are kept until the
 * hospital has accepted them, and a try after a lost answer is the same wish.
 */
export function useStep(of: CaseView, onDone: (page: Page, action: CaseAction) => void) {
  const { caseId } = of;
  const form = useDraft<WrittenStep>('caseStep', () => nothingWritten(of), caseId);
  const draft = form.value;
  const [mistake, setMistake] = useState<Mistake>();
  const { send, ...sending } = useSteps(of, draft);
  const action = draft.action && of.can.includes(draft.action) ? draft.action : nextAction(of);

  const write = (some: Partial<WrittenStep>) => {
    const next = { ...draft, ...some };
    setMistake(undefined);
    form.set(next);
  };

  const submit = async () => {
    if (!action) return;
    const wrong = mistakeOf(draft, action);
    setMistake(wrong);
    if (wrong) return;
    if (action === 'answer' && !(await askToConfirm(words.answerAsk))) return;
    if (action === 'close' && !(await askToConfirm(words.closeAsk))) return;
    const answer = await send(action);
    if (!answer?.ok) return;
    form.forget(nothingWritten(answer.value.case));
    onDone(answer.value, action);
  };

  return {
    action,
    draft,
    mistake,
    write,
    submit,
    busy: sending.busy,
    refusal: action && sending.refusals[action],
  };
}
export type Step = ReturnType<typeof useStep>;

/** Sends the steps of a case, each with its own operation. */
function useSteps(of: CaseView, draft: WrittenStep) {
  const { caseId } = of;
  const changes = {
    assign: useChange(assignCase),
    answer: useChange(answerCase),
    remedy: useChange(recordRemedy),
    callAgain: useChange(recordCallAgain),
    close: useChange(closeCase),
  };
  /** Sends one step; the same words after another step of the case are another request. */
  const send = (taken: CaseAction) => {
    const text = (draft.texts[taken] ?? '').trim();
    const about = [caseId, of.history.length, taken, text, { ...draft, texts: undefined }];
    switch (taken) {
      case 'assign': {
        const { kind, departmentId } = draft;
        const wish = {
          caseId,
          to: assigneeOf(draft),
          kind: kind === of.kind ? undefined : kind,
          departmentId: departmentId === of.department.id ? undefined : departmentId || undefined,
          note: text || undefined,
        };
        return changes.assign.send(wish, about);
      }
      case 'answer':
        return changes.answer.send({ caseId, text }, about);
      case 'remedy':
        return changes.remedy.send({ caseId, text }, about);
      case 'callAgain': {
        const { outcome = 'notReached' } = draft;
        return changes.callAgain.send({ caseId, outcome, note: text }, about);
      }
      case 'close':
        return changes.close.send({ caseId, reason: text }, about);
    }
  };
  const { assign, answer, remedy, callAgain, close } = changes;
  return {
    send,
    busy: Object.values(changes).some(({ busy }) => busy),
    refusals: {
      assign: assign.refusal,
      answer: answer.refusal,
      remedy: remedy.refusal,
      callAgain: callAgain.refusal,
      close: close.refusal,
    },
  };
}
