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
import { answered, requestIdFor } from '../../api/wish';
import { ask } from '../../phone/ask';
import {
  assigneeOf,
  type Draft,
  drafts,
  emptyDraft,
  type Mistake,
  mistakeOf,
  nextAction,
} from './draft';

const { casePage: words } = followupTexts;
type Page = ValueOf<typeof viewCase>;

/**
 * The next step of a case: which, what is written for it, and taking it. What is written stays until the hospital took
 * it, and a try after a lost answer is the same wish.
 */
export function useStep(of: CaseView, onDone: (page: Page, action: CaseAction) => void) {
  const { caseId } = of;
  const [draft, setDraft] = useState<Draft>(() => drafts.of(caseId) ?? emptyDraft(of));
  const [mistake, setMistake] = useState<Mistake>();
  const changes = {
    assign: useChange(assignCase),
    answer: useChange(answerCase),
    remedy: useChange(recordRemedy),
    callAgain: useChange(recordCallAgain),
    close: useChange(closeCase),
  };
  const action = draft.action && of.can.includes(draft.action) ? draft.action : nextAction(of);

  const write = (some: Partial<Draft>) => {
    const next = { ...draft, ...some };
    setMistake(undefined);
    setDraft(next);
    drafts.keep(caseId, next);
  };

  /** Sends the step as it is written. */
  const send = (taken: CaseAction) => {
    const text = (draft.texts[taken] ?? '').trim();
    const written = JSON.stringify([taken, text, draft.whom, draft.doctorId, draft.departmentId]);
    const wish = `case ${caseId} ${of.history.length} ${written} ${draft.kind} ${draft.outcome}`;
    const known = { requestId: requestIdFor(wish), caseId };
    const sent = () => {
      switch (taken) {
        case 'assign':
          return changes.assign.send({
            ...known,
            to: assigneeOf(draft),
            ...(draft.kind === of.kind ? {} : { kind: draft.kind }),
            ...(draft.departmentId && draft.departmentId !== of.department.id
              ? { departmentId: draft.departmentId }
              : {}),
            ...(text ? { note: text } : {}),
          });
        case 'answer':
          return changes.answer.send({ ...known, text });
        case 'remedy':
          return changes.remedy.send({ ...known, text });
        case 'callAgain':
          return changes.callAgain.send({
            ...known,
            outcome: draft.outcome ?? 'notReached',
            note: text,
          });
        case 'close':
          return changes.close.send({ ...known, reason: text });
      }
    };
    return { wish, sent };
  };

  const submit = async () => {
    if (!action) return;
    const wrong = mistakeOf(draft, action);
    setMistake(wrong);
    if (wrong) return;
    if (action === 'answer' && !(await ask(words.answerAsk))) return;
    if (action === 'close' && !(await ask(words.closeAsk))) return;
    const { wish, sent } = send(action);
    const answer = await sent();
    if (!answer) return;
    answered(wish, 'refusal' in answer ? answer.refusal : undefined);
    if (!('value' in answer)) return;
    drafts.forget(caseId);
    setDraft(emptyDraft(answer.value.case));
    onDone(answer.value, action);
  };

  return {
    action,
    draft,
    mistake,
    write,
    submit,
    busy: Object.values(changes).some(({ busy }) => busy),
    refusal: action && changes[action].refusal,
  };
}
export type Step = ReturnType<typeof useStep>;
