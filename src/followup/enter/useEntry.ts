import { useState } from 'react';
import type { InputOf } from '../../../types/contract';
import { enterDischarge } from '../../../types/discharges/enterDischarge';
import { useChange } from '../../api/useChange';
import { go } from '../../go';
import { useDraft } from '../../phone/drafts/useDraft';

export type EntryField = keyof InputOf<typeof enterDischarge>['cells'];
type Cells = Partial<Record<EntryField, string>>;

/** The ward's form of one patient: its values, its mistakes, and sending it. */
export function useEntry() {
  const draft = useDraft<Cells>('discharge', {});
  const cells = draft.value;
  const change = useChange(enterDischarge);
  const { refusal } = change;
  const wrong = refusal?.code === 'INPUT_INVALID' ? refusal.facts.fields : [];
  // Correcting one field does not hide the mistakes of the others.
  const [touched, setTouched] = useState<readonly string[]>([]);
  const standing = wrong.filter(({ path }) => !touched.includes(path));
  const mistake = (field: EntryField) =>
    standing.find(({ path }) => path === `cells.${field}`)?.message;
  const set = (field: EntryField, value: string) => {
    draft.set({ ...cells, [field]: value });
    setTouched([...touched, `cells.${field}`]);
    if (!wrong.length) change.forget();
  };
  return {
    cells,
    set,
    mistake,
    /** Whether a field shows a mistake. */
    isUnfit: standing.length > 0,
    busy: change.busy,
    /** Problems that are not shown at a field. */
    refusal: wrong.length ? undefined : refusal,
    /** A different stay is known under this number. */
    isKnown: refusal?.code === 'DISCHARGE_KNOWN',
    /** The properties of a text field. */
    typed: (field: EntryField) => ({
      id: `enter-${field}`,
      value: cells[field] ?? '',
      error: mistake(field),
      onChange: (value: string) => set(field, value),
    }),
    async send(correct: boolean) {
      setTouched([]);
      const answer = await change.send({ cells, correct });
      if (!answer?.ok) return;
      draft.forget();
      go.instead('followup/discharge', { dischargeId: answer.value.dischargeId });
    },
  };
}
export type EntryForm = ReturnType<typeof useEntry>;
