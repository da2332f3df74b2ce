import { useState } from 'react';
import { agesFit, type Fit } from '../../../domain/hospital/fits';
import type { ValueOf } from '../../../types/contract';
import { changeHospital } from '../../../types/hospital/changeHospital';
import type { viewHospital } from '../../../types/hospital/viewHospital';
import { useChange } from '../../api/useChange';
import { useDraft } from '../../phone/drafts/useDraft';
import { learnHospital } from '../../theme/hospital';

const nothing = { sex: '', from: '', upTo: '' };

const says = ({ sex, from, upTo }: Fit): boolean => Boolean(sex || from || upTo);

/** A row for each department of the roster, and for each former one that still has limits. */
const rowsOf = (fits: readonly Fit[], departments: readonly string[]): Fit[] =>
  [...new Set([...departments, ...fits.map(({ department }) => department)])].map(
    department => fits.find(fit => fit.department === department) ?? { department, ...nothing },
  );

const same = (one: Fit, other: Fit): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * The patients that departments usually see, while the office edits it; saved as the next version
 * of the hospital's data.
 */
export function useFits(
  { shown: { hospital }, newest }: ValueOf<typeof viewHospital>,
  departments: readonly string[],
  reload: () => Promise<void>,
) {
  const base = rowsOf(hospital.fits, departments);
  const written = useDraft<Fit[]>('fits', base, String(newest));
  const [saved, setSaved] = useState(false);
  const change = useChange(changeHospital);
  const rows = written.value;
  return {
    ...{ written, base, rows, saved, change },
    mistakes: rows.filter(row => !agesFit(row)).map(({ department }) => department),
    changed: rows.filter(row => {
      const before = base.find(({ department }) => department === row.department);
      return !before || !same(before, row);
    }).length,
    edit(department: string, next: Partial<Fit>) {
      setSaved(false);
      change.forget();
      written.set(rows.map(row => (row.department === department ? { ...row, ...next } : row)));
    },
    reset: () => written.forget(base),
    async save() {
      const fits = rows.filter(says);
      const answer = await change.send({ version: newest, hospital: { ...hospital, fits } });
      if (!answer?.ok) return;
      learnHospital(answer.value);
      written.forget(rowsOf(fits, departments));
      setSaved(true);
      await reload();
    },
  };
}
export type FitsForm = ReturnType<typeof useFits>;
