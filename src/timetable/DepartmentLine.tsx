import { firstOpenDay, placesLeft } from '../../domain/timetable/days';
import { texts } from '../../texts';
import { dayWords } from '../../texts/say';
import type { DepartmentView } from '../../types/timetable/scheduling';
import { go } from '../go';
import { Cell } from '../parts/Cell';
import { State } from '../parts/State';
import { sessionSigns } from './sessionSigns';

const { departments: words } = texts.pages;

interface Props {
  department: DepartmentView;
  today: string;
}

/** A department of a list: where it is, when the next place is free, how many there are. */
export function DepartmentLine({ department: { id, name, place, days }, today }: Props) {
  const left = placesLeft(days);
  const earliest = firstOpenDay(days);
  return (
    <Cell
      title={name}
      note={[
        texts.ownNames.department(name),
        place,
        earliest && words.earliest(dayWords(earliest.date, today).name),
      ]
        .filter(Boolean)
        .join(' · ')}
      value={
        left > 0 ? (
          <State word={words.left(left)} tone="good" />
        ) : (
          <State word={words.none} {...sessionSigns.full} />
        )
      }
      onPress={() => go('pages/department', { departmentId: id })}
    />
  );
}
