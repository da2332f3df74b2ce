import { useState } from 'react';
import { checkName, normaliseName } from '../../../domain/people/name';
import { checkPhone, normalisePhone } from '../../../domain/people/phone';
import type { IdentityProblem } from '../../../domain/people/problems';
import { written } from '../../../domain/written';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { type CaseKind, caseTextLength } from '../../../types/cases/cases';
import { openCase } from '../../../types/cases/openCase';
import type { InputOf } from '../../../types/contract';
import { useChange } from '../../api/useChange';
import { go } from '../../go';
import { useDraft } from '../../phone/drafts/useDraft';

const { openCase: words } = followupTexts;

/** What is known of the complaint before anything is typed: its visit or patient. */
export interface About {
  appointmentId?: string | undefined;
  patientId?: string | undefined;
}

interface NewCase {
  name: string;
  phone: string;
  kind: CaseKind | undefined;
  departmentId: string | undefined;
  text: string;
}
type Mistakes = Partial<Record<keyof NewCase, string | undefined>>;
const nothingWritten: NewCase = {
  name: '',
  phone: '',
  kind: undefined,
  departmentId: undefined,
  text: '',
};

/**
 * A complaint while staff enter it (R16): its values, what is missing after a try to send, and
 * sending it.
 */
export function useNewCase(about: About) {
  const form = useDraft<NewCase>('newCase', nothingWritten, about.appointmentId ?? about.patientId);
  const draft = form.value;
  const [tried, setTried] = useState(false);
  const change = useChange(openCase);
  const known = about.appointmentId ?? about.patientId;
  const wrong: Mistakes = known ? {} : mistakesOf(draft);
  const text = written(draft.text, caseTextLength);

  const submit = async () => {
    setTried(true);
    const { kind, departmentId } = draft;
    if (!kind || !text || wrong.name || wrong.phone) return;
    const of = personOf(about, draft);
    const answer = await change.send({ kind, text, departmentId, of });
    if (!answer?.ok) return;
    form.forget();
    go.instead('followup/case', { caseId: answer.value.case.caseId, fresh: '1' });
  };
  const mistakes: Mistakes = tried
    ? {
        ...wrong,
        kind: draft.kind ? undefined : words.kindMissing,
        text: text ? undefined : words.textShort,
      }
    : {};
  return {
    draft,
    set: (some: Partial<NewCase>) => form.set({ ...draft, ...some }),
    mistakes,
    submit,
    change,
  };
}
export type NewCaseForm = ReturnType<typeof useNewCase>;

/** The complainant; undefined if no name was given. */
function personOf(
  { appointmentId, patientId }: About,
  draft: NewCase,
): InputOf<typeof openCase>['of'] {
  if (appointmentId) return { appointmentId };
  if (patientId) return { patientId };
  const name = draft.name.trim();
  return name ? { name, phone: draft.phone.trim() } : undefined;
}

/** A name needs a number, or nobody could call back. */
function mistakesOf(draft: NewCase): Mistakes {
  const name = draft.name.trim();
  const phone = draft.phone.trim();
  if (!name && !phone) return {};
  if (!name) return { name: words.both };
  if (!phone) return { phone: words.both };
  const problemWords = (problem: IdentityProblem | null) =>
    problem ? texts.identity[problem] : undefined;
  return {
    name: problemWords(checkName(normaliseName(name))),
    phone: problemWords(checkPhone(normalisePhone(phone))),
  };
}
