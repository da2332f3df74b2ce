import { DESK, DESK_AND_DOCTORS, DOCTORS, OFFICE } from '../../../domain/access/groups';
import { holds } from '../../../domain/access/member';
import { worksWithBookings } from '../../../domain/access/scope';
import { deskTexts } from '../../../texts/desk';
import type { Role } from '../../../types/contract';
import type { Me } from '../../access/roles';
import { Entries as Group, type Entry as Way } from '../../parts/staff/Entries';

const {
  common,
  today: words,
  queue,
  queues,
  log,
  running,
  timetable,
  hospital,
  fits,
  doorKeys,
  hours,
  closings,
  guides,
} = deskTexts;

interface Entry extends Way {
  roles: readonly Role[];
}

interface Props {
  me: Me;
  /** The number of calls still to make; undefined until known. */
  calls?: number;
  /** The cases that the member is responsible for or sees; undefined until known. */
  cases?: { open: number; overdue: number };
  /** The number of patients who wait for a doctor's answer; undefined until known. */
  worries?: number;
  /** The number of errors that WeChat found in our messages; undefined until known. */
  problems?: number;
  /** The number of timers and jobs with a problem; undefined until known. */
  stalled?: number;
}

/** Links to the other pages, for the roles that may open them. */
export function DeskEntries(props: Props) {
  const { me } = props;
  const allowed = (entries: Entry[]) => entries.filter(({ roles }) => holds(me, ...roles));
  return (
    <>
      <Group title={words.entries} entries={allowed([...ofTheDesk(props), ...ofTheDay(props)])} />
      <Group title={words.office} entries={allowed(ofTheOffice(props))} />
    </>
  );
}

/** Links for the desk only. */
const ofTheDesk = ({ calls }: Props): Entry[] => [
  {
    title: words.bookings,
    note: words.bookingsNote,
    roles: DESK,
    to: 'desk/bookings',
  },
  {
    title: words.calls,
    note: calls === undefined ? '' : words.callsOpen(calls),
    roles: DESK,
    to: 'desk/calls',
    urgent: Boolean(calls),
  },
  { title: words.book, note: words.bookNote, roles: DESK, to: 'desk/book' },
  {
    title: words.patients,
    note: words.patientsNote,
    roles: DESK,
    to: 'desk/find',
  },
];

/** Links for doctors as well, for their own sessions. */
function ofTheDay({ me, cases, worries }: Props): Entry[] {
  const all = worksWithBookings(me);
  return [
    {
      title: all ? queues.entry : queue.entry,
      note: all ? queues.entryNote : queue.entryNote,
      roles: DESK_AND_DOCTORS,
      to: all ? 'desk/queues' : 'desk/queue',
    },
    {
      title: all ? words.stops : words.mySessions,
      note: all ? words.stopsNote : words.mySessionsNote,
      roles: DESK_AND_DOCTORS,
      to: 'desk/stops',
    },
    {
      title: words.lists,
      note: words.listsNote,
      roles: DESK_AND_DOCTORS,
      to: 'desk/lists',
    },
    {
      title: log.entry,
      note: all ? log.entryNote : log.myEntryNote,
      roles: DESK_AND_DOCTORS,
      to: 'desk/log',
    },
    {
      title: common.worries,
      note: worries === undefined ? common.worriesNote : common.worriesOpen(worries),
      roles: DOCTORS,
      to: 'followup/worries',
      urgent: Boolean(worries),
    },
    {
      title: common.cases,
      note: cases ? common.casesOpen(cases.open, cases.overdue) : common.casesNote,
      roles: DESK_AND_DOCTORS,
      to: 'followup/cases',
      urgent: Boolean(all ? cases?.overdue : cases?.open),
    },
    {
      title: common.voices,
      note: common.voicesNote,
      roles: DESK_AND_DOCTORS,
      to: 'followup/voices',
    },
  ];
}

/** A link of the office, with the words of its page. */
const named = (page: { entry: string; entryNote: string }, to: Way['to']): Entry => ({
  ...{ title: page.entry, note: page.entryNote, roles: OFFICE, to },
});

/** Links for the outpatient office only. */
const ofTheOffice = ({ problems, stalled }: Props): Entry[] => [
  named(timetable, 'desk/timetable'),
  {
    title: words.roster,
    note: words.rosterNote,
    roles: OFFICE,
    to: 'desk/roster',
  },
  named(hours, 'desk/hours'),
  named(closings, 'desk/closings'),
  named(guides, 'desk/guides'),
  {
    title: words.policy,
    note: words.policyNote,
    roles: OFFICE,
    to: 'desk/policy',
  },
  named(hospital, 'desk/hospital'),
  named(fits, 'desk/fits'),
  named(doorKeys, 'desk/doorKeys'),
  { title: words.staff, note: words.staffNote, roles: OFFICE, to: 'desk/staff' },
  {
    title: words.problems,
    note: problems === undefined ? '' : words.problemsOpen(problems),
    roles: OFFICE,
    to: 'desk/problems',
    urgent: Boolean(problems),
  },
  {
    title: running.entry,
    note: stalled ? running.entryWrong(stalled) : running.entryNote,
    roles: OFFICE,
    to: 'desk/running',
    urgent: Boolean(stalled),
  },
  { title: words.audit, note: words.auditNote, roles: OFFICE, to: 'desk/audit' },
];
