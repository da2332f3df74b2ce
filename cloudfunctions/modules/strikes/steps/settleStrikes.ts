import { everything, type Scope, within } from '../../../../domain/access/scope';
import { visitFacts } from '../../../../domain/booking/visitFacts';
import { defined } from '../../../../domain/defined';
import { seesAll } from '../../../../domain/people/holding';
import {
  barredUntil,
  barsOf,
  type Strike,
  standing,
  windowOf,
} from '../../../../domain/strikes/strikes';
import { countsAgainstPerson } from '../../../../domain/strikes/whose';
import type { Moment } from '../../../../domain/time/time';
import { wasExpected } from '../../../../domain/visits/checkIn';
import type { Policy } from '../../../../types/policy/policy';
import type { StandingView, StrikeView } from '../../../../types/strikes/strikes';
import { derivedId } from '../../../cloud/derivedId';
import { textIn } from '../../../cloud/seal';
import { appointmentStore, type OwingStrike } from '../../appointments';
import { callEntry, callStore } from '../../calls';
import { type Notice, noticeFor, noticeStore } from '../../notices';
import { barStore, deathStore, heldStore, patientStore } from '../../people';
import { strikeStore } from '../stores/strikes';

/** The strike of an appointment, dated by its breach and not by when a job noticed it (R7). */
export const strikeOf = (appointment: OwingStrike, now: Moment): Strike => ({
  _id: appointment._id,
  patientId: appointment.patientId,
  account: appointment.bookedBy ?? appointment.account,
  kind: appointment.status === 'noshow' ? 'noShow' : 'lateCancellation',
  at:
    appointment.status === 'noshow'
      ? appointment.reportBy
      : (appointment.cancelledAt ?? appointment.reportBy),
  recordedAt: now,
  department: appointment.department,
});

/**
 * Writes the strikes that some appointments owe, with their effects (R6, R7, R8, R19): the
 * patient's bar, the entry on the call list, room in the patient's limits, the notices. Every step
 * may be repeated; an appointment owes nothing more only when all is written. Returns how many
 * patients are newly barred.
 */
export async function settleStrikes(
  owing: OwingStrike[],
  policy: Policy,
  now: Moment,
): Promise<{ struck: number; barred: number }> {
  const dead = await deathStore.among(owing.map(({ patientId }) => patientId));
  // No strike for a patient who has died (R26), or for a walk-in whose check-in was taken back
  // (R7).
  const breaks = ({ patientId, ...each }: OwingStrike) => !dead.has(patientId) && wasExpected(each);
  const others = owing.filter(each => !breaks(each));
  if (others.length) {
    await heldStore.releaseMany(others);
    await appointmentStore.settleMany(others.map(({ _id }) => _id));
  }
  return strike(owing.filter(breaks), policy, now);
}

async function strike(
  owing: OwingStrike[],
  policy: Policy,
  now: Moment,
): Promise<{ struck: number; barred: number }> {
  if (!owing.length) return { struck: 0, barred: 0 };
  const patientIds = [...new Set(owing.map(({ patientId }) => patientId))];
  const people = await barStore.of(patientIds);
  const recorded = withProofs(
    owing.map(appointment => strikeOf(appointment, now)),
    people,
  );
  await strikeStore.insertMissing(recorded);
  const missed = owing.filter(({ status }) => status === 'noshow');
  await callStore.insertMissing(missed.map(each => callEntry('noShow', each, each.reportBy)));
  if (missed.length) await heldStore.releaseMany(missed);
  const { barred, strikes } = await recount(patientIds, policy, now, { recorded, people });
  await noticeStore.insertMissing(noticesOf(owing, strikes, policy, now));
  await appointmentStore.settleMany(owing.map(({ _id }) => _id));
  return { struck: owing.length, barred };
}

type People = Awaited<ReturnType<typeof barStore.of>>;

/** Marks the strikes of accounts that hold the patient with proof now (R23). */
function withProofs(strikes: readonly Strike[], people: People): Strike[] {
  const known = new Map(people.map(each => [each._id, each]));
  return strikes.map(strike => {
    const { account, patientId } = strike;
    const proven = account !== undefined && seesAll(known.get(patientId), account);
    return proven ? { ...strike, proven } : strike;
  });
}

/**
 * The notices of some strikes: each no-show with the count so far, and a bar with its end (R7, R8).
 * They follow from the strikes themselves and not from what this run changed, so that a run after a
 * kill writes the same ones.
 */
function noticesOf(
  owing: OwingStrike[],
  strikes: Map<string, Strike[]>,
  policy: Policy,
  now: Moment,
): Notice[] {
  const notices = owing.flatMap(appointment => {
    const { _id, patientId, account, status } = appointment;
    const known = strikes.get(patientId) ?? [];
    const { counting, of } = standing(known, policy.bar, now);
    const bar = barsOf(known, policy.bar).at(-1);
    const to = { account, patientId, appointmentId: _id, at: now };
    const facts = { ...visitFacts(appointment), counting, of };
    return [
      ...(status === 'noshow'
        ? [noticeFor('noShow', facts, { ...to, id: derivedId('noShow', _id) })]
        : []),
      ...(bar?.strikes.includes(_id) && bar.until > now
        ? [
            noticeFor(
              'barred',
              { until: bar.until, strikes: bar.strikes.length },
              { ...to, id: derivedId('barred', patientId, bar.until) },
            ),
          ]
        : []),
    ];
  });
  // Two strikes at the same time can lead to the same bar.
  return [...new Map(notices.map(notice => [notice._id, notice])).values()];
}

/**
 * Sets the patients' bars according to their strikes (R8). Called after every recorded or revoked
 * strike: of several calls at the same time the last one reads all strikes, and an older
 * computation cannot overwrite a newer one. Returns how many patients are newly barred, and the
 * strikes that were read last.
 *
 * @param settled strikes of theirs that the caller has just recorded, and the patients as they were read before
 */
export async function recount(
  patientIds: string[],
  policy: Policy,
  now: Moment,
  { recorded, people }: { recorded: readonly Strike[]; people?: People } = { recorded: [] },
): Promise<{ barred: number; strikes: Map<string, Strike[]> }> {
  const read = new Map<string, Strike[]>();
  let barred = 0;
  let left = patientIds;
  let before = people;
  while (left.length) {
    const patients = before ?? (await barStore.of(left));
    before = undefined;
    const all = grouped(await strikeStore.ofPatientsWith(left, recorded));
    const strikes = new Map(
      patients.map(patient => [
        patient._id,
        (all.get(patient._id) ?? []).filter(strike => countsAgainstPerson(strike, patient)),
      ]),
    );
    for (const [patientId, counting] of strikes) read.set(patientId, counting);
    left = [];
    // Patients who missed the same morning are barred until the same moment: one request for all of
    // them.
    const changes = new Map<string, { ids: string[]; until: Moment; revision: number }>();
    for (const { _id, barredUntil: stored, barRevision } of patients) {
      const until = barredUntil(strikes.get(_id) ?? [], policy.bar);
      if (until === stored) continue;
      const key = `${until} ${barRevision}`;
      const ids = [...(changes.get(key)?.ids ?? []), _id];
      changes.set(key, { ids, until, revision: barRevision });
    }
    for (const { ids, until, revision } of changes.values()) {
      const held = await barStore.set(ids, until, revision);
      if (held < ids.length) left.push(...ids);
      else if (until > now) barred += ids.length;
    }
  }
  return { barred, strikes: read };
}

const grouped = (strikes: Strike[]): Map<string, Strike[]> => {
  const groups = new Map<string, Strike[]>();
  for (const strike of strikes)
    groups.set(strike.patientId, [...(groups.get(strike.patientId) ?? []), strike]);
  return groups;
};

/**
 * A patient's strikes as pages show them, newest first, with the count and the bar (R8). Only
 * strikes of departments in the scope are listed (R20); the count and the bar include all.
 */
export async function strikeViews(
  patientId: string,
  policy: Policy,
  now: Moment,
  scope: Scope = everything,
): Promise<{ standing: StandingView; strikes: StrikeView[] }> {
  const [strikes, patient] = await Promise.all([
    strikeStore.ofPatients([patientId]),
    patientStore.get(patientId),
  ]);
  const counted = strikes.filter(strike => countsAgainstPerson(strike, patient ?? { links: [] }));
  const appointments = await appointmentStore.byIds(strikes.map(({ _id }) => _id));
  const visits = new Map(appointments.map(appointment => [appointment._id, appointment]));
  const spent = new Set(
    barsOf(counted, policy.bar)
      .filter(({ until }) => until <= now)
      .flatMap(bar => bar.strikes),
  );
  const { from } = windowOf(now, policy.bar);
  const state = (strike: Strike): StrikeView['state'] => {
    const { _id, at, revoked } = strike;
    if (revoked) return 'revoked';
    if (!counted.includes(strike)) return 'others';
    if (spent.has(_id)) return 'spent';
    return at >= from ? 'counts' : 'past';
  };
  const { counting, of, bar } = standing(counted, policy.bar, now);
  return {
    standing: {
      counting,
      of,
      windowMonths: policy.bar.windowMonths,
      ...defined({ bar: bar && { from: bar.from, until: bar.until } }),
    },
    strikes: strikes
      .filter(({ department }) => within(scope, { departmentId: department?.id }))
      .sort((a, b) => b.at - a.at)
      .map(strike => {
        const visit = visits.get(strike._id);
        return {
          strikeId: strike._id,
          kind: strike.kind,
          at: strike.at,
          visit: {
            date: visit?.date ?? '',
            department: visit?.department.name ?? '',
            doctor: visit?.doctor.name ?? '',
          },
          state: state(strike),
          ...defined({
            revoked: strike.revoked && {
              at: strike.revoked.at,
              reason: textIn(strike.revoked.reason, strike._id),
            },
          }),
        };
      }),
  };
}
