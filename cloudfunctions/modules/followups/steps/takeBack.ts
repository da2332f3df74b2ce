import { taken } from '../../../../domain/calling/desk';
import { endsOf } from '../../../../domain/calling/outcomes';
import { defined } from '../../../../domain/defined';
import { sourceOf } from '../../../../domain/people/death';
import { dateOf, type Moment } from '../../../../domain/time/time';
import type { UndoStands } from '../../../../types/calling/desk';
import { seal } from '../../../cloud/seal';
import { caseStore } from '../../cases';
import { deathStore, phoneKey } from '../../people';
import { policyAt } from '../../policy';
import { unsaid, unsay } from '../../voices';
import { dischargeStore } from '../stores/discharges';
import type { EndedOtherwise } from '../stores/followUpDesk';
import { followUpStore } from '../stores/followUpStore';
import { type Attempt, type FollowUp, followedOf } from '../stores/followUps';
import { nextCallId } from './goOn';
import { voiceSource } from './hearTry';
import { recordDeaths } from './recordDeaths';
import { saidIn, sealWorry } from './sealedSaid';

/**
 * Why the last try of a call cannot be undone: staff have continued from its effects (R15).
 * Undefined if it can.
 */
export async function whatStands(followUp: FollowUp): Promise<UndoStands | undefined> {
  const last = followUp.attempts.at(-1);
  if (!last) return undefined;
  if (last.withdrew) return 'recovered';
  if (followUp.worry?.at === last.at && followUp.worry.answer) return 'worry';
  const [its, said, next] = await Promise.all([
    last.caseId ? caseStore.get(last.caseId) : undefined,
    unsaid('call', voiceSource(followUp, last)),
    last.nextCallOn ? followUpStore.get(nextCallId(followUp, last)) : undefined,
  ]);
  if (its && !(its.open && its.revision === 1)) return 'case';
  if (!said) return 'voice';
  return next && (!next.open || next.tried) ? 'nextCall' : undefined;
}

/**
 * Takes back the last try, which is marked for it: first its effects, then the call is restored.
 * May be repeated at any time. If staff have continued from its effects meanwhile, the try stays,
 * and its effects are restored.
 */
export async function takeBackTry(followUp: FollowUp, now: Moment): Promise<FollowUp> {
  const { undoing, attempts } = followUp;
  const last = attempts.at(-1);
  if (!undoing || last?.id !== undoing.id) return followUp;
  if (!(await takeBackEffects(followUp, last, now))) {
    await followUpStore.endUndo(followUp._id, attempts.length - 1, last.id);
    return (await followUpStore.get(followUp._id)) ?? followUp;
  }
  const before = await asBefore(followUp, last, now);
  if (await followUpStore.undone(followUp, last.id, before, now))
    return (await followUpStore.get(followUp._id)) ?? followUp;
  // Something else ended the call since it was read, and it stays ended.
  const current = await followUpStore.get(followUp._id);
  return current?.undoing ? takeBackTry(current, now) : (current ?? followUp);
}

/**
 * The reason why a call stays ended without its last try: something else ended it, or another
 * record says that the person has died or never wants to be called (R15, R26). Undefined if there
 * is none, so that the call is open again.
 */
async function endedOtherwise(
  { _id, personId, endedBy, closedBecause, endedOn, endedAt }: FollowUp,
  now: Moment,
): Promise<EndedOtherwise | undefined> {
  if (endedBy !== undefined) return { endedBy, ...defined({ closedBecause, endedOn, endedAt }) };
  const [death] = await deathStore.of([personId]);
  const [cause] = death?.causes ?? [];
  const never = cause ? undefined : await followUpStore.neverCallSaid(personId, _id);
  const by = cause ? sourceOf(cause).id : never;
  const because = cause ? ('died' as const) : ('neverCall' as const);
  return by === undefined
    ? undefined
    : { endedBy: by, closedBecause: because, endedOn: dateOf(now), endedAt: now };
}

/** Undoes the effects of a try; false if staff have continued from one of them. */
async function takeBackEffects(followUp: FollowUp, last: Attempt, now: Moment): Promise<boolean> {
  if (last.caseId && !(await caseStore.withdraw(last.caseId))) return false;
  if (!(await unsay('call', voiceSource(followUp, last)))) return false;
  const nextId = nextCallId(followUp, last);
  if (last.nextCallOn && !(await followUpStore.withdraw(nextId)))
    if (await followUpStore.get(nextId)) return false;
  await followUpStore.forgetHour(followUp.personId, last.id);
  if (last.outcome === 'died') await takeBackDeath(followUp);
  if (followUp.closedBecause && endsOf(followUp.closedBecause)) {
    const ended = await followUpStore.endedBy([followUp._id]);
    // The calls of persons whose death has another cause stay ended.
    const dead = await deathStore.among(ended.map(({ personId }) => personId));
    const ids = ended.filter(({ personId }) => !dead.has(personId)).map(({ _id }) => _id);
    if (ids.length) await followUpStore.reopen(ids, [followUp._id], now);
  }
  const { before } = saidIn(followUp._id, last);
  if (before?.phone) await spreadBack(followUp, followedOf(followUp).phone, before.phone);
  return true;
}

/**
 * Takes back a death that a call recorded by mistake (R26): updates the list of deaths, and plans
 * the rounds that were left out.
 */
async function takeBackDeath({ _id, personId }: FollowUp): Promise<void> {
  await recordDeaths({ calls: [_id] });
  await dischargeStore.owePlan([personId]);
}

/** Restores the former number in a person's other calls that had copied the one from the try. */
async function spreadBack(followUp: FollowUp, told: string, phone: string): Promise<void> {
  for (const other of await followUpStore.openOf(followUp.personId)) {
    const person = followedOf(other);
    if (other._id === followUp._id || person.phone !== told) continue;
    await followUpStore.setPhone(other._id, seal({ ...person, phone }, other._id), phoneKey(phone));
  }
}

/**
 * The state of a call without its last try: on today's list, held by the member who took the try
 * back; or still ended for another reason.
 */
async function asBefore(followUp: FollowUp, last: Attempt, now: Moment) {
  const { _id, undoing, undone = [] } = followUp;
  const [{ followUp: rules }, ended] = await Promise.all([
    policyAt(now),
    endedOtherwise(followUp, now),
  ]);
  const attempts = followUp.attempts.slice(0, -1);
  const { before } = saidIn(_id, last);
  const person = followedOf(followUp);
  const { id, at, by, outcome } = last;
  const foundBefore = attempts.some(({ wrongPhone }) => wrongPhone === last.wrongPhone);
  return {
    attempts,
    tried: attempts.length > 0,
    triedOn: [...new Set(attempts.map(({ on }) => on))],
    nextOn: dateOf(last.at),
    lastOutcome: attempts.at(-1)?.outcome,
    undone: [...undone, { id, at, by, outcome, undoneBy: undoing!.by }],
    ended,
    holder: ended ? undefined : taken(followUp.holder, undoing!.by, now, rules),
    hour: followUp.hour?.from === id ? undefined : followUp.hour,
    worry: worryWithout(followUp, last),
    wrongPhone: foundBefore ? undefined : last.wrongPhone,
    ...defined({
      person: before?.phone ? seal({ ...person, phone: before.phone }, _id) : undefined,
    }),
  };
}

/** The worry as it was before the try added to it. */
function worryWithout({ _id, worry }: FollowUp, last: Attempt): FollowUp['worry'] {
  if (worry?.at !== last.at) return worry;
  const before = saidIn(_id, last).before?.worry;
  if (!before) return undefined;
  const { text, ...rest } = before;
  return { ...rest, sealed: sealWorry(text, _id) };
}
