import {
  type FollowUpReach,
  followUpReach,
  wardsSeen,
  withinReach,
  worksOnAllFollowUps,
} from '../../../../domain/access/followUps';
import { hourAnswered } from '../../../../domain/calling/desk';
import { endsOf } from '../../../../domain/calling/outcomes';
import type { Moment } from '../../../../domain/time/time';
import { seal } from '../../../cloud/seal';
import type { Staff } from '../../access';
import { phoneKey } from '../../people';
import { rosterStore } from '../../timetable';
import { followUpStore } from '../stores/followUpStore';
import { type FollowUp, followedOf } from '../stores/followUps';
import { goOnByCondition } from './goOn';
import { hearTry } from './hearTry';
import { recordDeaths } from './recordDeaths';
import { saidIn } from './sealedSaid';
import { takeBackTry } from './takeBack';

/** The follow-ups that a member of staff works on (R20), by the roster in force. Undefined: all. */
export const followUpReachOf = async (staff: Staff): Promise<FollowUpReach | undefined> =>
  worksOnAllFollowUps(staff) ? undefined : followUpReach(staff, await rosterStore.current());

/**
 * The names of the departments whose stays and care plans a member of staff works on (R20).
 * Undefined: all.
 */
export const wardsOf = async (staff: Staff): Promise<string[] | undefined> =>
  worksOnAllFollowUps(staff) ? undefined : wardsSeen(staff, await rosterStore.current());

/** A follow-up that a member of staff works on; undefined for all others. */
export async function workedOn(staff: Staff, id: string): Promise<FollowUp | undefined> {
  const [followUp, reach] = await Promise.all([followUpStore.get(id), followUpReachOf(staff)]);
  return followUp && withinReach(reach, followUp) ? followUp : undefined;
}

/**
 * Completes the missing effects of a follow-up's tries (R15, R16): the words become a case or voices;
 * the other calls of a patient who has died, or is on a ward again, are ended. May be repeated at
 * any time. The operation does it at once; the job completes what a call that died left undone.
 */
export async function settleFollowUp(read: FollowUp, now: Moment): Promise<FollowUp> {
  const followUp = read.undoing ? await takeBackTry(read, now) : read;
  if (followUp.attempts.length < read.attempts.length) return followUp;
  // A death comes first, so that nothing more is planned for the person.
  if (followUp.lastOutcome === 'died') await recordDeaths({ calls: [followUp._id] });
  for (const [index, attempt] of followUp.attempts.entries()) {
    await hearTry(followUp, index, attempt, saidIn(followUp._id, attempt), now);
    await goOnByCondition(followUp, index, attempt, now);
  }
  await tellHour(followUp);
  if (followUp.attempts.some(({ newPhone }) => newPhone)) await spreadPhone(followUp);
  const ends = followUp.closedBecause && endsOf(followUp.closedBecause);
  const { personId, dischargeId, closedBecause } = followUp;
  if (ends === 'person')
    await followUpStore.endMany({ personId }, closedBecause!, followUp._id, now);
  if (ends === 'stay' && dischargeId)
    await followUpStore.endMany({ dischargeId }, closedBecause!, followUp._id, now);
  await followUpStore.settle(followUp._id, followUp.attempts.length);
  return (await followUpStore.get(followUp._id)) ?? followUp;
}

/** Writes the hour in which the last try reached a person into their other open follow-ups. */
async function tellHour({ _id, personId, attempts }: FollowUp): Promise<void> {
  const last = attempts.at(-1);
  const hour = last?.outcome === 'reached' ? hourAnswered(last.at, last.id) : undefined;
  if (hour) await followUpStore.tellHour(personId, _id, hour);
}

/** Writes a better phone into a person's other open follow-ups. */
async function spreadPhone(followUp: FollowUp): Promise<void> {
  const { phone } = followedOf(followUp);
  const others = await followUpStore.openOf(followUp.personId);
  for (const other of others.filter(({ _id }) => _id !== followUp._id)) {
    const person = followedOf(other);
    if (person.phone === phone) continue;
    await followUpStore.setPhone(other._id, seal({ ...person, phone }, other._id), phoneKey(phone));
  }
}
