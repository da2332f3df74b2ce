import { departmentOfDoctor, worryDepartments } from '../../../../domain/access/followUps';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listWorries as contract } from '../../../../types/calling/listWorries';
import { staffOperation } from '../../access';
import {
  followedOf,
  followedPerson,
  followUpStore,
  namesIn,
  type PlaceInList,
  worryOf,
} from '../../followups';
import { rosterStore } from '../../timetable';

const pageSize = 30;

const placeIn = (after: string | undefined): PlaceInList => {
  const [, at, id] = /^(\d+)_(.+)$/.exec(after ?? '') ?? [];
  return at && id ? { value: Number(at), id } : undefined;
};

export const listWorries = staffOperation(contract, async (input, { caller, now }) => {
  const { open, department, after } = input;
  const roster = await rosterStore.current();
  const departments = worryDepartments(caller.staff, roster, department);
  const [found, count] = await Promise.all([
    followUpStore.worries(open, departments, placeIn(after), pageSize + 1),
    followUpStore.countWorries(departments),
  ]);
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  const names = await namesIn(page);
  return done({
    value: {
      today: dateOf(now),
      open: count,
      mayAnswer: departmentOfDoctor(caller.staff, roster) !== undefined,
      worries: page.flatMap(followUp => {
        const worry = worryOf(followUp, names);
        const person = followedOf(followUp);
        const { kind, date, wrongPhones = [] } = followUp;
        if (!worry) return [];
        return [
          {
            ...worry,
            kind,
            date,
            ...(person.diagnosis ? { diagnosis: person.diagnosis } : {}),
            person: followedPerson(person, undefined, wrongPhones, now),
          },
        ];
      }),
      ...(found.length > pageSize && last?.worry ? { next: `${last.worry.at}_${last._id}` } : {}),
    },
    subjects: page.map(({ _id }) => _id),
  });
});
