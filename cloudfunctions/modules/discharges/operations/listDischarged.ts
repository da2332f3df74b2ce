import { isOf } from '../../../../domain/access/followUps';
import { defined } from '../../../../domain/defined';
import { followUpStateOf, roundsOfStay } from '../../../../domain/followups/followUps';
import { mostFirst } from '../../../../domain/order';
import { ageOn } from '../../../../domain/people/age';
import { countedFrom } from '../../../../domain/time/counted';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listDischarged as contract } from '../../../../types/discharges/listDischarged';
import { staffOperation } from '../../access';
import {
  dischargedOf,
  dischargeStore,
  dischargeView,
  type FollowUp,
  followUpStore,
  wardsOf,
} from '../../followups';
import { deathStore, typedKeys } from '../../people';

const pageSize = 30;

const order = (kind: FollowUp['kind']): number =>
  (roundsOfStay as readonly FollowUp['kind'][]).indexOf(kind);

export const listDischarged = staffOperation(contract, async (input, { caller, now }) => {
  const { department, from, to, query, after } = input;
  const keys = query ? typedKeys(query) : undefined;
  const today = dateOf(now);
  const wards = await wardsOf(caller.staff);
  const wanted = department ? [department].filter(name => isOf(wards, name)) : wards;
  const [{ page, next }, departments] = await Promise.all([
    dischargeStore.list({ departments: wanted, from, to, keys }, after, pageSize),
    dischargeStore.countByDepartment({ from: from ?? countedFrom(to ?? today), to }),
  ]);
  const [rounds, dead] = await Promise.all([
    page.length ? followUpStore.ofDischarges(page.map(({ _id }) => _id)) : [],
    deathStore.among(page.map(({ personId }) => personId)),
  ]);
  return done({
    value: {
      today,
      departments: departments.filter(({ name }) => isOf(wards, name)).sort(mostFirst),
      discharged: page.map(stay => {
        const { name, sex, birthDate } = dischargedOf(stay);
        return {
          ...dischargeView(stay),
          name,
          sex,
          ...defined({ age: birthDate ? ageOn(birthDate, dateOf(now)) : undefined }),
          dead: dead.has(stay.personId),
          rounds: rounds
            .filter(({ dischargeId }) => dischargeId === stay._id)
            .sort((a, b) => order(a.kind) - order(b.kind))
            .map(round => ({
              followUpId: round._id,
              kind: round.kind,
              state: followUpStateOf(round, today),
              dueOn: round.dueOn,
              ...defined({ lastOutcome: round.lastOutcome }),
            })),
        };
      }),
      ...next,
    },
    subjects: page.map(({ _id }) => _id),
  });
});
