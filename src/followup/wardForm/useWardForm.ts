import { useState } from 'react';
import { defined } from '../../../domain/defined';
import { answerProblems } from '../../../domain/surveys/answers';
import { followupTexts } from '../../../texts/followup';
import { type PaperWay, type SurveyAnswers, wardForm } from '../../../types/surveys';
import { enterWardSurvey } from '../../../types/surveys/enterWardSurvey';
import { useChange } from '../../api/useChange';
import { go } from '../../go';
import { useDraft } from '../../phone/drafts/useDraft';

const { wardForm: words } = followupTexts;

/** The input, and its stay: another patient's paper starts empty. */
interface Typed {
  dischargeId: string;
  way?: PaperWay;
  answers: SurveyAnswers;
}

/**
 * A form on paper while it is entered: its answers, how it came, what is missing, and sending it.
 */
export function useWardForm(dischargeId: string) {
  const empty: Typed = { dischargeId, answers: {} };
  const draft = useDraft<Typed>('wardForm', empty);
  const typed = draft.value.dischargeId === dischargeId ? draft.value : empty;
  const [missing, setMissing] = useState<string>();
  const change = useChange(enterWardSurvey);

  const set = (some: { way?: PaperWay | undefined; answers?: SurveyAnswers }) => {
    const { way, answers } = { ...typed, ...some };
    draft.set({ dischargeId, answers, ...defined({ way }) });
    setMissing(undefined);
    change.forget();
  };
  return {
    way: typed.way,
    answers: typed.answers,
    missing,
    set,
    answer(id: string, given: string | boolean | undefined) {
      const { [id]: _, ...rest } = typed.answers;
      set({ answers: given === undefined || given === '' ? rest : { ...rest, [id]: given } });
    },
    async submit() {
      const { way, answers } = typed;
      if (!way) return setMissing(words.wayMissing);
      if (answerProblems(wardForm, answers, true).length) return setMissing(words.overallMissing);
      const answer = await change.send({ dischargeId, way, answers });
      if (!answer?.ok) return;
      draft.forget();
      go.instead('followup/discharge', { dischargeId });
    },
    busy: change.busy,
    refusal: change.refusal,
  };
}
