import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One list has all deaths (R26). This test lists the files that read it. `domain/homes.test.ts`
 * checks that no other file decides it itself.
 */
const root = join(__dirname, '..');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(file => /(?<!\.test)\.ts$/.test(file))
  .map(file => ({ file, source: readFileSync(join(root, file), 'utf8') }));
const matching = (sign: RegExp) =>
  files
    .filter(({ source }) => sign.test(source))
    .map(({ file }) => file)
    .sort();

/**
 * Everything that plans, reminds, gives strikes, calls, tells or greets must read the list (R26).
 * Booking, waiting and passing a place on instead check `closed` of the patient's record in their
 * own write; `booking/death.test.ts` tests these.
 */
const ASKING = [
  'booking/jobs/remind.ts',
  'booking/steps/giveBackAhead.ts',
  'booking/steps/restoreStopped.ts',
  'callLists/steps/takeCalls.ts',
  'calling/jobs/announceCalls.ts',
  'calling/jobs/planFollowUps.ts',
  'calling/operations/planFollowUp.ts',
  'calling/operations/takeBackNeverCall.ts',
  'calling/steps/settleCall.ts',
  'calls/views/callViews.ts',
  'care/jobs/sendCare.ts',
  'care/operations/askForCall.ts',
  'discharges/operations/listDischarged.ts',
  'discharges/operations/viewDischarged.ts',
  'discharges/steps/takeForms.ts',
  'discharges/steps/takeOver.ts',
  'followups/steps/followDeaths.ts',
  'followups/steps/takeBack.ts',
  'identity/steps/settleParted.ts',
  'identity/views/joinViews.ts',
  'notices/steps/outdated.ts',
  'returns/operations/listOwnReturnVisits.ts',
  'returns/steps/lookAtReturns.ts',
  'samples/steps/planCalls.ts',
  'strikes/steps/settleStrikes.ts',
  'surveys/jobs/offerSurveys.ts',
  'surveys/steps/offerAgain.ts',
  'surveys/steps/offerWards.ts',
];

test('every file that must ask whether a person is dead asks the one list', () => {
  expect(matching(/deathStore\.among\(/)).toEqual(ASKING);
});

test('only files that learn of a death write the list', () => {
  expect(matching(/deathStore\.(put|takeBack)\(/)).toEqual([
    'people/steps/syncDeaths.ts',
    'people/stores/deaths.ts',
  ]);
  expect(matching(/syncDeaths\(\(/)).toEqual([
    'calls/steps/tellDeaths.ts',
    'followups/steps/recordDeaths.ts',
  ]);
  expect(matching(/recordDeaths\(\{/)).toEqual([
    'discharges/steps/takeOver.ts',
    'followups/migrations/deaths.ts',
    'followups/steps/followDeaths.ts',
    'followups/steps/settleFollowUp.ts',
    'followups/steps/takeBack.ts',
    'identity/steps/settleParted.ts',
  ]);
});
