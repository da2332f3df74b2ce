import { defined } from '../../domain/defined';
import { monthOf } from '../../domain/time/months';
import { addDays } from '../../domain/time/time';
import { searchAudit } from '../../types/access/searchAudit';
import { viewKeys } from '../../types/access/viewKeys';
import { listCarePlans } from '../../types/care/listCarePlans';
import { listChanges } from '../../types/changes/listChanges';
import { listRosters } from '../../types/changes/listRosters';
import { previewChange } from '../../types/changes/previewChange';
import type { InputOf } from '../../types/contract';
import { listDoorKeys } from '../../types/exchange/listDoorKeys';
import { exportFigures } from '../../types/figures/exportFigures';
import { exportSummary } from '../../types/figures/exportSummary';
import { listFigureRecords } from '../../types/figures/listFigureRecords';
import { listSummaryCases } from '../../types/figures/listSummaryCases';
import { viewFigures } from '../../types/figures/viewFigures';
import { viewSummary } from '../../types/figures/viewSummary';
import { exportTemplate } from '../../types/files/exportTemplate';
import { listGuides } from '../../types/guides/listGuides';
import { viewHospital } from '../../types/hospital/viewHospital';
import { listNoticeProblems } from '../../types/notices/listNoticeProblems';
import { viewPolicy } from '../../types/policy/viewPolicy';
import { listScreenKeys } from '../../types/queue/listScreenKeys';
import { viewRunning } from '../../types/running/viewRunning';
import { listSamples } from '../../types/samples/listSamples';
import { viewSample } from '../../types/samples/viewSample';
import { listInvitations } from '../../types/staff/listInvitations';
import { listStaff } from '../../types/staff/listStaff';
import { viewCalendar } from '../../types/timetable/viewCalendar';
import { viewDoctorAbout } from '../../types/timetable/viewDoctorAbout';
import { viewShares } from '../../types/timetable/viewShares';
import { viewWeek } from '../../types/timetable/viewWeek';
import { ANYWAY, list, type Question, sum, view } from './question';
import { ids, placeOf, TODAY, type World } from './world';

/** The questions of staff who change the timetable. */
function ofTheTimetable(world: World): Question[] {
  const { sessionId } = placeOf(world.appointments - 1, world);
  return [
    list(listChanges, 'office', {}, ['changes']),
    list(listRosters, 'office', {}, ['rosters']),
    list(viewWeek, 'office', { date: TODAY, departmentId: 'K01' }, value =>
      sum(value.days, ({ sessions }) => sessions.length),
    ),
    view(viewDoctorAbout, 'office', { doctorId: 'D001' }, 5),
    list(viewCalendar, 'office', { month: monthOf(TODAY) }, ['days']),
    view(previewChange, 'office', { change: { kind: 'stop', sessionId } }, 20),
  ];
}

/** The figures of a month, and its summary. */
const ofTheMonth = (month: string): Question[] => [
  view(viewFigures, 'caller', { from: month }, 12),
  view(exportFigures, 'caller', { from: month }, 12),
  view(viewSummary, 'caller', { month }, 12),
  view(exportSummary, 'caller', { month, form: 'docx' }, 12),
  list(listSummaryCases, 'caller', { month }, ['cases']),
];

/** The questions of the outpatient office. */
export function ofTheOffice(world: World): Question[] {
  const { days } = world;
  const month = monthOf(TODAY);
  const audit = (input: InputOf<typeof searchAudit>, way: string) =>
    list(searchAudit, 'office', input, ['records'], way);
  const [first = TODAY] = days;
  const records = (figure: InputOf<typeof listFigureRecords>['figure'], department?: string) => ({
    ...list(
      listFigureRecords,
      'caller',
      { month, figure, ...defined({ department: department || undefined }) },
      ['records'],
      department ? `${figure}, a department` : figure,
    ),
    // The sheets of the month’s days hold the numbers by day.
    anyway: ANYWAY + 31,
  });
  return [
    audit({}, 'all'),
    audit({ to: addDays(first, 1) }, 'the first days'),
    audit({ staffId: 'caller' }, 'a member of staff'),
    audit({ operation: 'viewPolicy' }, 'an operation'),
    audit({ staffId: 'nurse-1', operation: 'viewPolicy' }, 'both'),
    audit({ subject: ids.appointment(0) }, 'a subject'),
    audit({ subject: ids.appointment(0), operation: 'viewPolicy' }, 'a subject, an operation'),
    view(viewKeys, 'office', {}),
    list(listDoorKeys, 'office', {}, ['keys']),
    list(listScreenKeys, 'office', {}, ['keys']),
    list(listGuides, 'office', {}, ['days']),
    view(viewHospital, 'office', {}),
    view(viewRunning, 'office', {}),
    ...ofTheTimetable(world),
    list(listNoticeProblems, 'office', {}, ['problems']),
    list(listStaff, 'office', {}, ['staff']),
    list(listInvitations, 'office', {}, ['invitations']),
    view(viewPolicy, 'office', {}),
    view(exportTemplate, 'office', { of: 'roster' }, 0),
    // It counts the sessions of a week: twenty a day.
    view(viewShares, 'office', { keptForDesk: 20, returnedWithin: 30 }, 140),
    ...ofTheMonth(month),
    records('appointments'),
    records('noShow'),
    records('noShow', 'K03'),
    records('lateCancelled'),
    records('cancelledByHospital'),
    records('satisfied'),
    records('dissatisfied'),
    records('reached'),
    records('followedUp'),
    records('leftDead'),
    records('strikes'),
    records('places'),
    records('fullSlots'),
    records('stopped'),
    records('cases'),
    list(listSamples, 'caller', { kind: 'discharged' }, ['samples']),
    list(viewSample, 'caller', { sampleId: `sample-${TODAY}` }, ['records']),
    list(listCarePlans, 'caller', {}, ['plans']),
  ];
}
