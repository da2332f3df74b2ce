import { attendsAs, worriesAnswered, worrySight } from '../../../../domain/access/followUps';
import { worryDueAt, worryDueBefore } from '../../../../domain/calling/worries';
import { defined } from '../../../../domain/defined';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listWorries as contract } from '../../../../types/calling/listWorries';
import { staffOperation } from '../../access';
import { followedOf, followedPerson, followUpStore, namesIn, worryOf } from '../../followups';
import { policyAt } from '../../policy';
import { rosterStore } from '../../timetable';

const pageSize = 30;

export const listWorries = staffOperation(contract, async (input, { caller, now }) => {
  const { open, department, after } = input;
  const roster = await rosterStore.current();
  const sight = worrySight(caller.staff, roster, department);
  const { followUp: rules } = await policyAt(now);
  const [{ page, next }, count, overdue] = await Promise.all([
    followUpStore.worries(open, sight, after, pageSize),
    followUpStore.countWorries(sight),
    followUpStore.countWorries(sight, worryDueBefore(now, rules)),
  ]);
  const names = await namesIn(page);
  return done({
    value: {
      today: dateOf(now),
      open: count,
      overdue,
      mayAnswer:
        worriesAnswered(caller.staff, roster).length > 0 || attendsAs(caller.staff) !== undefined,
      worries: page.flatMap(followUp => {
        const worry = worryOf(followUp, names);
        const person = followedOf(followUp);
        const { kind, date, wrongPhones = [] } = followUp;
        if (!worry) return [];
        return [
          {
            ...worry,
            dueAt: worryDueAt(worry.at, rules),
            overdue: open && worryDueAt(worry.at, rules) <= now,
            kind,
            date,
            ...defined({ diagnosis: person.diagnosis || undefined }),
            person: followedPerson(person, undefined, wrongPhones, now),
          },
        ];
      }),
      ...next,
    },
    subjects: page.map(({ _id }) => _id),
  });
});
