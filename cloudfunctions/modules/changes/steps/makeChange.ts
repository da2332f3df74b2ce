import { randomUUID } from 'node:crypto';
import { countsOf } from '../../../../domain/changes/effect';
import { defined } from '../../../../domain/defined';
import { dateOf, type Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { Change, Effect } from '../../../../types/changes/change';
import type { Policy } from '../../../../types/policy/policy';
import { keyedHash, sealText, textIn } from '../../../cloud/seal';
import { keepPictures, writePicture } from '../../files';
import { completePolicy, forgetPolicy, policyStore, versionId } from '../../policy';
import { rosterStore } from '../../timetable';
import {
  type ChangeAbout,
  type ChangeRecord,
  changeStore,
  type LargeKind,
} from '../stores/changes';
import { type Applied, applySteps } from './apply';
import { type ForeseenEffect, foresee } from './effect';
import { followRoster } from './followRoster';
import { prepare } from './prepare';
import type { Prepared } from './prepared';
import type { Making } from './prepareRoster';

/** A request to change the timetable. */
export interface ChangeWish {
  change: Change;
  reason: string;
  /**
   * Identifies the request, so that a repetition is the same change; missing if the change
   * identifies itself.
   */
  requestId?: string;
  /** The effect that the office has seen; missing if no preview was shown. */
  shown?: string;
  /** The number of withdrawn sessions, as the office typed it. */
  typed?: number;
  /** The number is not required: the policy's page has its own confirmation. */
  unasked?: true;
}

/** The result of a request. */
export interface Made {
  changeId: string;
  effect: Effect;
  did: Applied;
  prepared?: Prepared;
}

/** Computes what a request would do. */
export async function foreseenChange(
  change: Change,
  reason: string,
  making: Making,
): Promise<Outcome<ForeseenEffect & { prepared: Prepared }>> {
  const prepared = await prepare(change, reason, making);
  if (!prepared.ok) return prepared;
  const found = await foresee(prepared.value, making.policy, making.now);
  return done({ ...found, prepared: prepared.value });
}

/**
 * Makes a change (R2a): it does what the preview showed, or nothing, and the office is told. The
 * record is written first, under its own id; if the call dies afterwards, its repetition or the job
 * completes it.
 */
export async function makeChange(wish: ChangeWish, making: Making): Promise<Outcome<Made>> {
  const wishId = keyedHash('change', `${making.account} ${wish.requestId ?? randomUUID()}`);
  const again = wish.requestId && (await changeStore.ofWish(wishId));
  const found = await foreseenChange(wish.change, wish.reason, making);
  if (again) return finishAgain(again, found.ok ? found.value.effect : undefined, making);
  if (!found.ok) return found;
  const { effect, prepared, shown } = found.value;
  if (wish.shown !== undefined && wish.shown !== shown) return refused('CHANGE_OUTDATED', {});
  if (changesNothing(prepared)) {
    if (wish.shown !== undefined) return refused('CHANGE_EMPTY', {});
    return done({ changeId: '', effect, did: { appointments: 0, unreachable: 0 }, prepared });
  }
  const { mustType } = effect;
  if (mustType !== undefined && !wish.unasked && wish.typed !== mustType)
    return refused('CHANGE_TYPE_NUMBER', { withdrawn: mustType });
  const record = recordOf(wish, wishId, prepared, effect, making);
  if (prepared.picture) await writePicture(prepared.picture, making);
  if (!(await changeStore.insert(record))) return refused('CHANGE_OUTDATED', {});
  const did = await finishChange(record, making.policy, making.now, prepared);
  return did
    ? done({ changeId: record._id, effect, did, prepared })
    : refused('CHANGE_OUTDATED', {});
}

/** Whether the change would change nothing. */
export const changesNothing = ({ steps, roster, before, policy, away }: Prepared): boolean =>
  !steps.length && !policy && !away && (roster === undefined || roster._id === before);

/** A repetition of a request: completes what is left, and returns the recorded result. */
async function finishAgain(
  record: ChangeRecord,
  now: Effect | undefined,
  { policy, now: moment }: Making,
): Promise<Outcome<Made>> {
  const did = record.state === 'applying' ? await finishChange(record, policy, moment) : undefined;
  if (record.state === 'void') return refused('CHANGE_OUTDATED', {});
  const { appointments, unreachable } = did ?? { appointments: 0, unreachable: 0 };
  const rest = { unchanged: 0, departments: [], sessions: [], kept: now?.kept ?? [] };
  return done({
    changeId: record._id,
    effect: { ...rest, ...record.counts },
    did: { appointments, unreachable },
  });
}

/**
 * A roster and a calendar have one next version. Two members who change it at the same time write
 * their change under the same id, and the second is refused.
 */
const idOf = ({ roster, basis }: Prepared, wishId: string): string =>
  roster ? `C-after-${keyedHash('roster', basis).slice(0, 20)}` : `C-${wishId.slice(0, 20)}`;

function recordOf(
  { change, reason }: ChangeWish,
  wishId: string,
  prepared: Prepared,
  effect: Effect,
  { account, now }: Making,
): ChangeRecord {
  const { kind, steps, roster, before, away, takesBack, policy, follows, whose } = prepared;
  const _id = idOf(prepared, wishId);
  return {
    ...{ _id, wish: wishId, kind, at: now, by: account, state: 'applying' },
    reason: sealText(reason, _id),
    steps: follows ? [] : steps,
    counts: countsOf(effect),
    ...defined({
      change: isLarge(change) ? undefined : change,
      whose,
      about: aboutOf(prepared, effect),
      roster,
      before,
      follows,
      away,
      takesBack,
      policy: policy && { ...policy, by: account },
    }),
  };
}

/** The record of a file, a policy or a doctor contains the result instead of the request. */
const isLarge = (change: Change): change is Extract<Change, { kind: LargeKind }> =>
  change.kind === 'roster' || change.kind === 'policy' || change.kind === 'doctor';

const aboutOf = (
  { steps, follows, away }: Prepared,
  { sessions }: Effect,
): ChangeAbout | undefined => {
  const first = follows ? undefined : steps[0];
  const named = sessions.find(({ sessionId }) => sessionId === first?.sessionId);
  if (!first || !named) return undefined;
  const last = away?.until ?? steps.at(-1)?.date;
  return {
    ...{ date: first.date, period: first.period },
    ...{ department: named.department.name, doctor: named.doctor.name },
    ...defined({ until: last === first.date ? undefined : last }),
  };
};

/**
 * Completes a recorded change; repeating it changes nothing.
 * @param prepared the prepared change, if it is at hand
 * @returns undefined if another member's change came in between at the last moment, and nothing
 * was done
 */
export async function finishChange(
  record: ChangeRecord,
  policy: Policy,
  now: Moment,
  prepared?: Prepared,
): Promise<Applied | undefined> {
  if (!(await putInForce(record))) {
    await changeStore.end(record._id, 'void');
    return undefined;
  }
  if (record.takesBack) await changeStore.markBack(record.takesBack, record.at);
  const reason = textIn(record.reason, record._id);
  const followed = prepared ?? (await followedAgain(record, policy, now));
  const did = await applySteps(followed?.steps ?? record.steps, {
    ...{ reason, policy, now },
    ...defined({ known: followed?.sessions }),
  });
  if (record.roster) await keepPictures(await rosterStore.picturesNamed(), now);
  await changeStore.end(record._id, 'applied');
  return did;
}

/**
 * The steps of a change whose sessions follow a roster or a policy, as they are now; undefined
 * if its record has them.
 */
async function followedAgain(
  { roster, policy: next, follows }: ChangeRecord,
  policy: Policy,
  now: Moment,
) {
  if (!follows) return undefined;
  const whole = roster ?? (await rosterStore.whole());
  return whole && followRoster(whole, next ? completePolicy(next.policy) : policy, dateOf(now));
}

/**
 * Puts the roster or the calendar of a change in force; false if another version of the policy came
 * first.
 */
async function putInForce({ roster, policy, reason, _id }: ChangeRecord): Promise<boolean> {
  if (roster) await rosterStore.putInForce(roster);
  if (!policy) return true;
  const { version, from, by } = policy;
  const sealed = sealText(textIn(reason, _id), versionId(version));
  const added = await policyStore.add({ ...policy, reason: sealed });
  forgetPolicy();
  if (added) return true;
  const stored = (await policyStore.versions()).find(each => each.version === version);
  return stored?.from === from && stored.by === by;
}
