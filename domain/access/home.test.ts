import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { subjects } from './scope';

/**
 * Rights on data are decided in `domain/access` (R20). This test lists the files that ask for each
 * right. `homes.test.ts` checks that no other file decides one itself.
 */
const root = join(__dirname, '../..');
const sources = ['domain', 'cloudfunctions', 'src']
  .flatMap(room => readdirSync(join(root, room), { recursive: true, withFileTypes: true }))
  .filter(each => each.isFile() && /(?<!\.test)\.tsx?$/.test(each.name))
  .map(each => join(each.parentPath, each.name))
  .map(path => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }))
  .filter(({ path }) => !path.startsWith('domain/access/'));
const matching = (sign: RegExp) =>
  sources
    .filter(({ text }) => sign.test(text))
    .map(({ path }) => path)
    .sort();

/** By subject, the files that ask what a member of staff sees of it or may do with it. */
const askers: Record<(typeof subjects)[number], string[]> = {
  sessions: [
    'cloudfunctions/modules/lists/views/dayLists.ts',
    'cloudfunctions/modules/timetable/operations/listSessions.ts',
    'cloudfunctions/modules/visits/views/doctorLog.ts',
  ],
  bookings: [
    'cloudfunctions/modules/booking/operations/cancelFor.ts',
    'cloudfunctions/modules/booking/operations/findBookings.ts',
    'cloudfunctions/modules/booking/operations/listBookings.ts',
    'cloudfunctions/modules/booking/operations/moveFor.ts',
    'cloudfunctions/modules/booking/operations/referOutward.ts',
    'cloudfunctions/modules/booking/operations/viewBooking.ts',
    'cloudfunctions/modules/booking/operations/viewPatient.ts',
    'cloudfunctions/modules/booking/steps/ownSession.ts',
    'cloudfunctions/modules/calls/operations/listCalls.ts',
    'cloudfunctions/modules/calls/operations/recordCall.ts',
    'cloudfunctions/modules/changes/steps/stoppable.ts',
    'cloudfunctions/modules/holding/operations/proveAtDesk.ts',
    'cloudfunctions/modules/holding/operations/readmitAtDesk.ts',
    'cloudfunctions/modules/identity/operations/correctName.ts',
    'cloudfunctions/modules/identity/operations/joinRecords.ts',
    'cloudfunctions/modules/identity/operations/listJoins.ts',
    'cloudfunctions/modules/identity/operations/partRecords.ts',
    'cloudfunctions/modules/identity/operations/previewJoin.ts',
    'cloudfunctions/modules/identity/operations/viewJoin.ts',
    'cloudfunctions/modules/notices/operations/listNotices.ts',
    'cloudfunctions/modules/returns/operations/listReturnVisits.ts',
    'cloudfunctions/modules/strikes/operations/revokeStrike.ts',
  ],
  returnDates: ['cloudfunctions/modules/returns/steps/setReturn.ts', 'src/desk/booking/index.tsx'],
  returnBookings: ['cloudfunctions/modules/booking/operations/bookReturn.ts'],
  queues: [
    'cloudfunctions/modules/queue/operations/listQueues.ts',
    'cloudfunctions/modules/queue/steps/queueOf.ts',
  ],
  purposes: ['cloudfunctions/modules/queue/views/queueViews.ts'],
  arrivals: [
    'cloudfunctions/modules/booking/operations/registerArrival.ts',
    'cloudfunctions/modules/booking/views/bookingViews.ts',
    'cloudfunctions/modules/visits/operations/checkIn.ts',
    'cloudfunctions/modules/visits/operations/revealDocument.ts',
    'cloudfunctions/modules/visits/operations/undoCheckIn.ts',
  ],
  figures: [
    'cloudfunctions/modules/figures/operations/exportFigures.ts',
    'cloudfunctions/modules/figures/operations/importFigures.ts',
    'cloudfunctions/modules/figures/operations/listFigureRecords.ts',
    'cloudfunctions/modules/figures/operations/listSummaryCases.ts',
    'cloudfunctions/modules/figures/operations/saveSummary.ts',
    'cloudfunctions/modules/figures/operations/viewFigures.ts',
    'cloudfunctions/modules/figures/steps/readSummary.ts',
    'cloudfunctions/modules/followups/steps/patientOfWards.ts',
    'cloudfunctions/modules/samples/operations/drawSample.ts',
    'cloudfunctions/modules/samples/steps/samples.ts',
    'src/statistics/figures/index.tsx',
    'src/statistics/samples/index.tsx',
  ],
  eveningList: ['cloudfunctions/modules/lists/steps/tellLists.ts'],
  morningList: ['cloudfunctions/modules/lists/steps/tellLists.ts'],
};

test('R20: every subject that can be limited is asked for, and only by the listed files', () => {
  const asking = (subject: string) =>
    matching(new RegExp(`(scopeOf|mayWorkOn)\\([^)]*'${subject}'`));
  expect(Object.fromEntries(subjects.map(subject => [subject, asking(subject)]))).toEqual(askers);
});

test('R20: the rights without a scope are asked for only by the listed files', () => {
  const asking = (name: string) => matching(new RegExp(`\\b${name}\\(`));
  expect(
    Object.fromEntries(
      [
        'maySeeCase',
        'caseActions',
        'caseSights',
        'mayOpenFor',
        'mayAssignTo',
        'followUpReach',
        'departmentsRead',
        'wardsSeen',
        'worrySight',
        'mayStopLate',
        'mayAddNumbers',
      ].map(name => [name, asking(name).map(path => path.replace(/^.*\//, ''))]),
    ),
  ).toEqual({
    maySeeCase: ['viewCase.ts', 'caseStep.ts'],
    caseActions: ['caseStep.ts', 'caseViews.ts'],
    caseSights: ['listCases.ts'],
    mayOpenFor: ['openCase.ts'],
    mayAssignTo: ['assignCase.ts', 'handleVoice.ts'],
    followUpReach: ['settleFollowUp.ts'],
    departmentsRead: ['recordFollowUp.ts', 'viewCallWords.ts', 'viewFollowUp.ts'],
    wardsSeen: ['settleFollowUp.ts'],
    worrySight: ['listWorries.ts'],
    mayStopLate: ['stoppable.ts'],
    mayAddNumbers: ['bookFor.ts'],
  });
});
