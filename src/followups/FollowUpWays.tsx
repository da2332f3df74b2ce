import { worksOnAllFollowUps } from '../../domain/access/followUps';
import { FOLLOW_UP, FOLLOW_UP_OFFICE, WARDS } from '../../domain/access/groups';
import { holds, mayCall } from '../../domain/access/member';
import { followupTexts } from '../../texts/followup';
import { listWorries } from '../../types/calling/listWorries';
import { listCases } from '../../types/cases/listCases';
import { type Role, roles } from '../../types/contract';
import type { Me } from '../access/roles';
import { useOperation } from '../api/useOperation';
import { Entries, type Entry } from '../parts/staff/Entries';

const {
  common,
  today: words,
  callWords,
  figures,
  summary,
  samples,
  carePlans,
  voices,
  callLists,
} = followupTexts;

type Way = Entry & { roles: readonly Role[] };

/** Links to the other pages, for the roles that may open them. */
export function FollowUpWays({ me }: { me: Me }) {
  const cases = useOperation(listCases, mayCall(me, listCases) ? {} : undefined);
  const worries = useOperation(listWorries, mayCall(me, listWorries) ? {} : undefined);
  const counts = cases.state === 'ready' ? cases.value.counts : undefined;
  const ways: Way[] = [
    {
      title: common.cases,
      note: counts ? common.casesOpen(counts.open, counts.overdue) : common.casesNote,
      roles: [...FOLLOW_UP, 'departmentHead'],
      to: 'followup/cases',
      urgent: Boolean(counts?.overdue),
    },
    {
      title: common.worries,
      note: worries.state === 'ready' ? common.worriesOpen(worries.value.open) : common.worriesNote,
      roles: [...FOLLOW_UP, 'doctor', 'departmentHead', 'medicalOffice'],
      urgent: worries.state === 'ready' && worries.value.overdue > 0,
      to: 'followup/worries',
    },
    {
      title: voices.title,
      note: voices.note,
      roles,
      to: 'followup/voices',
    },
    {
      title: carePlans.title,
      note: carePlans.note,
      roles: FOLLOW_UP,
      to: 'followup/care',
    },
    ...ofTheOffice(me),
  ];
  const allowed = ways.filter(({ roles }) => holds(me, ...roles));
  return <Entries title={words.entries} entries={allowed} />;
}

/** Links to stays, figures and samples. */
const ofTheOffice = (me: Me): Way[] => [
  {
    title: words.discharged,
    note: words.dischargedNote,
    roles: WARDS,
    to: 'followup/discharged',
  },
  {
    title: words.import,
    note: words.importNote,
    // The list is for the whole hospital.
    roles: worksOnAllFollowUps(me) ? FOLLOW_UP_OFFICE : [],
    to: 'followup/import',
  },
  {
    title: callLists.title,
    note: callLists.note,
    roles: worksOnAllFollowUps(me) ? FOLLOW_UP_OFFICE : [],
    to: 'followup/importCalls',
  },
  {
    title: figures.title,
    note: figures.note,
    roles: FOLLOW_UP,
    to: 'statistics/figures',
  },
  {
    title: summary.title,
    note: summary.entryNote,
    roles: FOLLOW_UP,
    to: 'statistics/summary',
  },
  {
    title: samples.title,
    note: samples.note,
    roles: FOLLOW_UP,
    to: 'statistics/samples',
  },
  {
    title: callWords.title,
    note: callWords.note,
    roles: FOLLOW_UP,
    to: 'followup/words',
  },
  {
    title: words.plan,
    note: words.planNote,
    roles: FOLLOW_UP_OFFICE,
    to: 'followup/plan',
  },
];
