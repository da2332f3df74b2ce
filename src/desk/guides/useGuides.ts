import { useState } from 'react';
import { weekdayOf } from '../../../domain/time/time';
import { hoursOf } from '../../../domain/timetable/periods';
import { written } from '../../../domain/written';
import type { ValueOf } from '../../../types/contract';
import { type GuidesOfDay, guideNameLength } from '../../../types/guides/guides';
import type { listGuides } from '../../../types/guides/listGuides';
import { setGuides } from '../../../types/guides/setGuides';
import { useChange } from '../../api/useChange';
import { useDraft } from '../../phone/drafts/useDraft';
import { hospitalHours } from '../../timetable/hours';

type Names = GuidesOfDay['names'];

/** The names as they are sent: trimmed, without empty ones. */
const meantBy = (names: Names): Names =>
  Object.fromEntries(
    Object.entries(names)
      .map(([period, name]) => [period, name.trim()] as const)
      .filter(([, name]) => name !== ''),
  );

/** Whether a name is given but too short or too long. */
const isWrong = (name = ''): boolean =>
  name.trim() !== '' && written(name, guideNameLength) === undefined;

/** The duty roster while it is edited: one day is visible, input for other days is kept. */
export function useGuides(
  { today, days }: ValueOf<typeof listGuides>,
  onSaved: () => Promise<void>,
) {
  const [date, setDate] = useState(today);
  const [saved, setSaved] = useState<string>();
  const typed = useDraft<Record<string, Names>>('guides', {});
  const change = useChange(setGuides);
  const before = days.find(day => day.date === date)?.names ?? {};
  const names = typed.value[date] ?? before;
  const meant = meantBy(names);
  const edit = (next: Names) => {
    typed.set({ ...typed.value, [date]: next });
    setSaved(undefined);
  };
  return {
    ...{ date, saved, names, change, isWrong },
    periods: hoursOf(hospitalHours(), weekdayOf(date)).map(({ period }) => period),
    /** The last earlier day with names. */
    last: days.filter(day => day.date < date).at(-1),
    isChanged: JSON.stringify(meant) !== JSON.stringify(before),
    isRight: !Object.values(meant).some(isWrong),
    choose(next: string) {
      setDate(next);
      setSaved(undefined);
      change.forget();
    },
    edit,
    async submit() {
      const answer = await change.send({ date, names: meant });
      if (!answer?.ok) return;
      const { [date]: _, ...others } = typed.value;
      typed.set(others);
      setSaved(date);
      await onSaved();
    },
  };
}
