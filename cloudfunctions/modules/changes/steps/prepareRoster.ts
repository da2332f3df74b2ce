import { createHash } from 'node:crypto';
import { doctorEffects } from '../../../../domain/changes/doctors';
import { defined } from '../../../../domain/defined';
import { doctorNumberMeant } from '../../../../domain/doctorNumber';
import { dateOf, type Moment } from '../../../../domain/time/time';
import { type DoctorNote, doctorNoteOf, withHand } from '../../../../domain/timetable/about';
import { type Directory, directoryOf } from '../../../../domain/timetable/directory';
import {
  type RosterRow,
  type RosterRules,
  readRoster,
  rosterCells,
} from '../../../../domain/timetable/roster';
import { texts } from '../../../../texts';
import { done, type Outcome, type RowProblem, refused } from '../../../../types/answer';
import type { Change } from '../../../../types/changes/change';
import type { Policy } from '../../../../types/policy/policy';
import { type RosterProblem, rosterVariants } from '../../../../types/timetable/roster';
import { namedRows } from '../../../cloud/rowProblems';
import { readGiven } from '../../files';
import { type Roster, rosterStore } from '../../timetable';
import { type Hand, handGiven, handOfClinic } from './doctorHand';
import { followRoster } from './followRoster';
import type { Prepared } from './prepared';

/** Who makes a change, when, and under which policy. */
export interface Making {
  account: string;
  policy: Policy;
  now: Moment;
}

type RosterChange = Extract<Change, { kind: 'roster' | 'rosterBack' | 'weekly' | 'doctor' }>;

/**
 * Prepares a change of the whole roster: a file, an earlier version, one weekly clinic, or texts
 * about a doctor (R2, R2a, R22). An earlier roster comes back with today's texts about doctors,
 * unless `whole`.
 */
export async function prepareRoster(
  change: RosterChange,
  making: Making,
  whole = false,
): Promise<Outcome<Prepared>> {
  const current = await rosterStore.whole();
  const rows = await rowsOf(change, current, making);
  if (!rows.ok) return rows;
  const { hand } = rows.value;
  const notes = notesOf((whole && rows.value.earlier) || current);
  const made = await rosterOf(
    rows.value.rows,
    making,
    hand ? withHand(notes, hand.doctorId, hand.hand) : notes,
    current?.importedAt,
  );
  // A file with the same content is the same roster, even if its rows are in another order.
  const isSame = current && contentOf(current) === contentOf(made);
  const roster = isSame ? { ...made, _id: current._id } : made;
  const before = current && `${current._id} ${current.importedAt}`;
  const followed = await followRoster(roster, making.policy, dateOf(making.now));
  return done({
    kind: change.kind,
    follows: true,
    ...followed,
    roster,
    basis: `roster ${before ?? ''}`,
    skipped: rows.value.skipped ?? [],
    doctors: doctorEffects(
      current?.doctors ?? [],
      roster.doctors,
      change.kind === 'roster' ? rows.value.rows : [],
    ),
    ...defined({ before: current?._id, whose: hand?.name, picture: hand?.picture }),
  });
}

/** The notes about all doctors of a roster, and of earlier ones. */
const notesOf = (roster: Directory | undefined): DoctorNote[] => [
  ...(roster?.doctors ?? []),
  ...(roster?.former ?? []),
];

async function rosterOf(
  rows: RosterRow[],
  { account, now }: Making,
  notes: readonly DoctorNote[],
  before = 0,
): Promise<Roster> {
  const directory = directoryOf(rows, await rosterStore.departmentsEver(), notes);
  // Texts about a doctor are stored once, with the doctor.
  const clinics = rows.map(({ about: _, ...row }) => row);
  return {
    _id: `R-${hashOf(clinics, notesOf(directory))}`,
    // The moment is always later than the former roster's, even for two imports in one millisecond.
    importedAt: Math.max(now, before + 1),
    by: account,
    ...directory,
    rows: clinics,
  };
}

/** A hash of a roster's content without the lines of its rows. */
const contentOf = (roster: Roster): string =>
  hashOf(
    roster.rows.map(row => ({ ...row, line: 0 })),
    notesOf(roster),
  );

/** A hash of a roster's content. Without texts about doctors it equals that of older versions. */
function hashOf(rows: readonly RosterRow[], notes: readonly DoctorNote[]): string {
  const doctorNotes = notes.flatMap(note => doctorNoteOf(note) ?? []);
  return createHash('sha256')
    .update(JSON.stringify(doctorNotes.length ? [rows, doctorNotes] : rows))
    .digest('hex')
    .slice(0, 16);
}

interface Rows {
  rows: RosterRow[];
  /** Rows of a file that are left out. */
  skipped?: RowProblem[];
  /** What the office writes about a doctor by hand. */
  hand?: Hand;
  /** The roster that is put back. */
  earlier?: Roster;
}

async function rowsOf(
  change: RosterChange,
  current: Roster | undefined,
  making: Making,
): Promise<Outcome<Rows>> {
  if (change.kind === 'roster') return rowsOfFile(change.file, making);
  if (change.kind === 'rosterBack') {
    const earlier = await rosterStore.get(change.rosterId);
    return earlier ? done({ rows: earlier.rows, earlier }) : refused('CHANGE_UNKNOWN', {});
  }
  if (change.kind === 'doctor') {
    const hand = await handGiven(change, current, making.account);
    return hand.ok ? done({ rows: current?.rows ?? [], hand: hand.value }) : hand;
  }
  const rows = weeklyRows(change, current?.rows ?? [], making.policy);
  if (!rows.ok) return rows;
  return done({ ...rows.value, ...defined({ hand: handOfClinic(change, current) }) });
}

async function rowsOfFile(
  { skipBadRows, ...file }: Extract<Change, { kind: 'roster' }>['file'],
  { account, policy }: Making,
): Promise<Outcome<Rows>> {
  const table = await readGiven(file, account, rosterVariants);
  if (!table.ok) return table;
  const { rows, problems } = readRoster(
    table.value.rows,
    rulesOf(policy),
    table.value.header,
    table.value.headerLine,
  );
  const skipped = problems.map(worded);
  if (!rows.length || (problems.length && !skipBadRows))
    return refused('ROSTER_HAS_PROBLEMS', { problems: namedRows(skipped), good: rows.length });
  return done({ rows, skipped });
}

/**
 * The roster with one weekly clinic added, removed or changed, checked like a file with these rows.
 */
function weeklyRows(
  { remove, set }: Extract<Change, { kind: 'weekly' }>,
  rows: readonly RosterRow[],
  policy: Policy,
): Outcome<Rows> {
  // A clinic that the doctor already has at that time is replaced.
  const going = [remove, set];
  const left = rows.filter(
    row =>
      !going.some(
        each =>
          each &&
          doctorNumberMeant(each.doctorId) === row.doctorId &&
          each.weekday === row.weekday &&
          each.period === row.period,
      ),
  );
  const all = [...left, ...(set ? [{ ...clinicOf(set), line: 0 }] : [])];
  const table = all.map((row, index) => ({
    line: index + 2,
    cells: rosterCells(row, policy.hours),
  }));
  const read = readRoster(table, rulesOf(policy));
  // Existing rows are not checked again: only problems of the new row count.
  const problems = read.problems.filter(({ line }) => set && line === table.length + 1);
  if (problems.length || !read.rows.length) {
    const wrong = problems.length ? problems : read.problems;
    return refused('ROSTER_HAS_PROBLEMS', { problems: namedRows(wrong.map(worded)), good: 0 });
  }
  const added = set ? read.rows.filter(({ line }) => line === table.length + 1) : [];
  // What the clinic says about the doctor belongs to the office's own texts, and is handled
  // separately.
  const rowsAdded = added.map(({ about: _, ...row }) => ({ ...row, line: 0 }));
  return done({ rows: [...left, ...rowsAdded] });
}

/** A weekly clinic without what it says about its doctor. */
const clinicOf = ({
  specialities,
  profile,
  picture,
  ...clinic
}: NonNullable<Extract<Change, { kind: 'weekly' }>['set']>) => ({
  ...clinic,
  about: defined({ specialities, profile, picture }),
});

const rulesOf = ({ hours, session }: Policy): RosterRules => ({
  hours,
  maxSlotMinutes: session.slotMinutes,
});

const worded = (problem: RosterProblem): RowProblem => ({
  line: problem.line,
  ...defined({ sheet: problem.sheet }),
  field: problem.field,
  message: texts.roster[problem.code](problem),
});
