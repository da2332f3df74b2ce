import type { Moment } from '../../../../domain/time/time';
import { passedOver } from '../../../cloud/passedOver';
import { careStore } from '../../care';
import { setWhoseOfCalls } from '../../cases';
import { dischargedOf, dischargeStore, followedOf, followUpStore } from '../../followups';
import { idsByDocuments, peopleOnFile } from '../../people';
import type { Migration } from '../../versions';
import { settleParted } from '../steps/settleParted';

const PIECE = 100;

/**
 * Moves stays with another name away from the owner of their number (R1, R26), with their calls and
 * the effects of those. A stay is changed after what belongs to it, and the undoing looks at every
 * stay of the piece, so that the next run makes up for one that died. A stay that no key opens
 * stays where it is.
 */
export const personsOfStays: Migration = {
  async piece(after, now) {
    const passed = passedOver();
    const stays = await dischargeStore.filed(after, PIECE);
    const known = stays.flatMap(stay => {
      const discharged =
        stay.patientId !== undefined && passed.reading(stay._id, () => dischargedOf(stay));
      return discharged ? [{ ...stay, discharged }] : [];
    });
    const whose = await peopleOnFile(
      known.map(({ personId, discharged: { name } }) => ({ personId, name })),
    );
    const told = known.flatMap((stay, n) =>
      whose[n]!.startsWith('told-') ? [{ ...stay, to: whose[n]! }] : [],
    );
    const rounds = await followUpStore.filedOfStays(told.map(({ _id }) => _id));
    let changed = 0;
    for (const { _id, personId, to } of told) {
      const its = rounds.filter(({ dischargeId }) => dischargeId === _id);
      for (const round of its) if (round.personId !== to) await partCall(round, to);
      if (personId === to) continue;
      await careStore.setWhoseOfStay(_id, personId, to);
      if (await dischargeStore.setWhose(_id, personId, to)) changed += 1;
    }
    const owners = await idsByDocuments(
      told.flatMap(({ dead, discharged }) =>
        dead && discharged.document ? [discharged.document] : [],
      ),
    );
    await settleParted(
      {
        to: new Map([...told, ...roundsTo(rounds, told)].map(({ _id, to }) => [_id, to])),
        stays: told.filter(({ dead }) => dead).map(({ _id }) => _id),
        calls: idsOfDied(rounds),
        owners,
      },
      now,
    );
    return { looked: stays.length, changed, ...passed.counted(), last: lastOf(stays) };
  },
};

/**
 * Moves calls of lists, and calls planned by hand, away from the owner of their number in the same
 * way.
 */
export const personsOfCalls: Migration = {
  async piece(after, now: Moment) {
    const passed = passedOver();
    const calls = await followUpStore.filed(after, PIECE);
    const known = calls.flatMap(call => {
      const isTold = call.source.kind === 'unit' && call.dischargeId === undefined;
      const followed =
        isTold && call.patientId !== undefined && passed.reading(call._id, () => followedOf(call));
      return followed ? [{ ...call, name: followed.name }] : [];
    });
    const whose = await peopleOnFile(known);
    const told = known.flatMap((call, n) =>
      whose[n]!.startsWith('told-') ? [{ ...call, to: whose[n]! }] : [],
    );
    let changed = 0;
    for (const call of told)
      if (call.personId !== call.to && (await partCall(call, call.to))) changed += 1;
    await settleParted(
      {
        to: new Map(told.map(({ _id, to }) => [_id, to])),
        stays: [],
        calls: idsOfDied(told),
        owners: told.flatMap(({ personId, to }) => (personId === to ? [] : [personId])),
      },
      now,
    );
    return { looked: calls.length, changed, ...passed.counted(), last: lastOf(calls) };
  },
};

/** Moves a call, and the case it opened, to another person. */
async function partCall({ _id, personId }: { _id: string; personId: string }, to: string) {
  await setWhoseOfCalls([_id], personId, to);
  return followUpStore.setWhose(_id, personId, to);
}

const roundsTo = (
  rounds: readonly { _id: string; dischargeId?: string }[],
  told: readonly { _id: string; to: string }[],
) => {
  const byStay = new Map(told.map(({ _id, to }) => [_id, to]));
  return rounds.flatMap(({ _id, dischargeId = '' }) => {
    const to = byStay.get(dischargeId);
    return to === undefined ? [] : [{ _id, to }];
  });
};

const idsOfDied = (calls: readonly { _id: string; lastOutcome?: string }[]): string[] =>
  calls.filter(({ lastOutcome }) => lastOutcome === 'died').map(({ _id }) => _id);

const lastOf = (some: readonly { _id: string }[]): string | undefined =>
  some.length === PIECE ? some.at(-1)?._id : undefined;
