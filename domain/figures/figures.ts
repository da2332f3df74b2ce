import type { AppointmentStatus, Channel } from '../../types/booking/appointment';
import type { Course, RefusalReason } from '../../types/calling/reasons';
import type { CaseKind } from '../../types/cases/cases';
import type { Figure, FigureRow, Sums } from '../../types/figures/figures';
import type { FollowUpKind, FollowUpOutcome } from '../../types/followups/followUps';
import type { Satisfaction } from '../../types/surveys';
import type { MissedReason } from '../../types/voices/names';
import { hasCome } from '../booking/appointment';
import { answeredInTime, type CaseStanding } from '../cases/cases';

/** Empty sums. */
export const zero: Sums = {};

/**
 * Adds two sums. Names are in alphabetical order and zeros are left out, so that equal sums are
 * equal documents.
 */
export function add(one: Sums, other: Sums): Sums {
  const both: Sums = {};
  const names = new Set([...Object.keys(one), ...Object.keys(other)] as Figure[]);
  for (const name of [...names].sort()) {
    const sum = (one[name] ?? 0) + (other[name] ?? 0);
    if (sum !== 0) both[name] = sum;
  }
  return both;
}

/** The hospital's sums: those of its departments added up (R18). */
export const ofHospital = (rows: readonly Pick<FigureRow, 'sums'>[]): Sums =>
  rows.reduce((all, { sums }) => add(all, sums), zero);

/**
 * Adds rows of several days or months to one row per department, in the order of their keys. The
 * result does not depend on the order of the pieces. If a department had several names, the last in
 * the alphabet is taken, for the same reason.
 */
export function addedUp(pieces: readonly (readonly FigureRow[])[]): FigureRow[] {
  const rows = new Map<string, FigureRow>();
  const counted = pieces.flat().filter(({ sums }) => Object.keys(sums).length > 0);
  for (const row of counted) {
    const known = rows.get(row.key);
    rows.set(row.key, {
      key: row.key,
      department: known && known.department > row.department ? known.department : row.department,
      sums: add(known?.sums ?? zero, row.sums),
    });
  }
  return [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/**
 * A month's rows: its days added up, plus imported figures. Imported discharges are taken only if
 * the system itself counted none in that month.
 */
export function rowsOfMonth(
  days: readonly (readonly FigureRow[])[],
  imported: readonly FigureRow[] = [],
): FigureRow[] {
  const own = addedUp(days);
  return ofHospital(own).discharged ? own : addedUp([own, imported]);
}

/** Sums in which each named figure is 1. */
const once = (...names: Figure[]): Sums => Object.fromEntries(names.map(name => [name, 1]));

/** The sums multiplied by `count`. */
export const times = (sums: Sums, count: number): Sums =>
  Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, sum * count]));

/** The figures an appointment counts for, on the day of the visit. */
export function ofAppointment(of: {
  status: AppointmentStatus;
  channel: Channel;
  cancelledLate?: boolean | null;
  cancelledBy?: string | null;
  answered?: { coming?: boolean | null } | null;
}): Sums {
  const names: Figure[] = ['appointments', `by_${of.channel}`];
  if (hasCome(of)) names.push('arrived');
  if (of.status === 'noshow') names.push('noShow');
  if (of.status === 'cancelled') {
    names.push('cancelled');
    if (of.cancelledLate) names.push('lateCancelled');
    if (of.cancelledBy === 'hospital') names.push('cancelledByHospital');
  }
  return once(...names, ...ofAnswer(of.status, of.answered?.coming ?? undefined));
}

/** The figures an answer to the reminder counts for (R13). */
function ofAnswer(status: AppointmentStatus, coming: boolean | undefined): Figure[] {
  if (status === 'cancelled') return coming === false ? ['gaveBack'] : [];
  if (coming) return status === 'noshow' ? ['saidComing', 'missedAnswered'] : ['saidComing'];
  if (status === 'booked') return [];
  return status === 'noshow' ? ['silent', 'missedSilent'] : ['silent'];
}

/**
 * The figures a follow-up counts for, on the day of the visit or discharge: reached, still to be
 * called, or failed for one reason.
 */
export function ofFollowUp(of: {
  kind?: FollowUpKind | null;
  state: 'open' | 'reached' | 'closed';
  closedBecause?: FollowUpOutcome | null;
  satisfaction?: Satisfaction | null;
  whyMissed?: MissedReason | null;
  course?: Course | null;
  refusalReason?: RefusalReason | null;
  inTime?: boolean | null;
}): Sums {
  const names: Figure[] = ['followUps'];
  if (of.state === 'open') names.push('toCall');
  if (of.state === 'reached') names.push('reached');
  if (of.state === 'closed') {
    names.push('failed');
    if (of.closedBecause && of.closedBecause !== 'reached')
      names.push(`failed_${of.closedBecause}`);
  }
  if (of.satisfaction) names.push(called[of.satisfaction]);
  if (of.inTime) names.push('inTime');
  if (of.kind === 'homeVisit') names.push('homeVisits');
  if (of.kind === 'homeVisit' && of.state === 'reached') names.push('homeVisitsMade');
  if (of.kind === 'sampled') names.push('sampled', ...ofSampled(of));
  if (of.course) names.push(of.course);
  // Only a reason given in this call: a follow-up that ended with another one has no reason of its
  // own.
  if (of.refusalReason && (of.closedBecause === 'declined' || of.closedBecause === 'neverCall'))
    names.push(`${of.closedBecause}_${of.refusalReason}`);
  if (of.whyMissed) names.push(`missed_${of.whyMissed}`);
  return once(...names);
}

/** The figures of the call of a patient in a random sample (R17). */
const ofSampled = (of: { state: string; satisfaction?: Satisfaction | null }): Figure[] => [
  ...(of.state === 'reached' ? (['sampledReached'] as const) : []),
  ...(of.satisfaction ? [sampled[of.satisfaction]] : []),
];
const sampled = {
  satisfied: 'sampledSatisfied',
  basic: 'sampledBasic',
  dissatisfied: 'sampledDissatisfied',
} as const;

const called = {
  satisfied: 'calledSatisfied',
  basic: 'calledBasic',
  dissatisfied: 'calledDissatisfied',
} as const satisfies Record<Satisfaction, Figure>;

/**
 * The figures a discharged patient counts for. Patients who died on the ward are counted apart and
 * need no follow-up.
 */
export const ofDischarge = (of: { dead: boolean; followedUp: boolean }): Sums => {
  if (of.dead) return once('leftDead');
  return of.followedUp ? once('discharged', 'followedUp') : once('discharged');
};

/** The figures an answered survey counts for. */
export const ofSurvey = (of: { overall: Satisfaction }): Sums => once(of.overall);

/**
 * The figures a complaint, or a suggestion that needs a remedy, counts for, on the day it was
 * opened. A request to be called alone counts for none (R16).
 */
export function ofCase(of: CaseStanding & { kind: CaseKind }): Sums {
  if (of.matter === 'improvement')
    return once(
      'improvements',
      ...(of.closedAt === undefined ? [] : (['improvementsClosed'] as const)),
    );
  if (of.matter !== 'complaint') return zero;
  const names: Figure[] = ['cases', `case_${of.kind}`];
  if (of.answeredAt !== undefined) names.push('casesAnswered');
  // Judged at the deadline: later steps do not change the month's figures.
  if (answeredInTime(of, of.answerBy)) names.push('casesInTime');
  if (of.closedAt !== undefined) names.push('casesClosed');
  return once(...names);
}

/**
 * The figures a session counts for: its places, the taken ones (with added numbers), its slots, and
 * the full ones (R11).
 */
export function ofSession(of: {
  state: 'open' | 'stopped' | 'withdrawn';
  slots: readonly { capacity: number; left: number; claims: readonly { givenBackAt?: number }[] }[];
}): Sums {
  if (of.state === 'withdrawn') return zero;
  if (of.state === 'stopped') return once('stopped');
  const taken = of.slots.map(
    ({ claims }) => claims.filter(({ givenBackAt }) => givenBackAt === undefined).length,
  );
  return add(zero, {
    places: of.slots.reduce((all, { capacity }) => all + capacity, 0),
    taken: taken.reduce((all, count) => all + count, 0),
    slots: of.slots.length,
    fullSlots: of.slots.filter(({ left }) => left <= 0).length,
  });
}

/** The figures a strike counts for; `bars`: whether it completed a bar (R8). */
export const ofStrike = (of: { revoked: boolean; bars: boolean }): Sums => {
  if (of.revoked) return once('strikes', 'revoked');
  return of.bars ? once('strikes', 'bars') : once('strikes');
};
