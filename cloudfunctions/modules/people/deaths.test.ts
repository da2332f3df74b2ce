import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** R26: one list says who has died; this looks through the functions for who asks it, and for who asks anything else. */
const root = join(__dirname, '..');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(file => /(?<!\.test)\.ts$/.test(file))
  .map(file => ({ file, source: readFileSync(join(root, file), 'utf8') }));
const matching = (sign: RegExp) =>
  files
    .filter(({ source }) => sign.test(source))
    .map(({ file }) => file)
    .sort();

/** Whatever plans, reminds, asks or greets somebody has to be here. Booking and the waiting line are still missing (R26). */
const ASKING = [
  'calling/jobs/planFollowUps.ts',
  'calling/operations/planFollowUp.ts',
  'care/jobs/sendCare.ts',
  'discharges/operations/listDischarged.ts',
  'discharges/operations/viewDischarged.ts',
  'discharges/steps/takeOver.ts',
  'returns/operations/listOwnReturnVisits.ts',
  'returns/steps/lookAtReturns.ts',
  'surveys/jobs/offerSurveys.ts',
];

test('everybody who asks today asks the one list', () => {
  expect(matching(/deathStore\.among\(/)).toEqual(ASKING);
});

test('only who learns of a death writes the list', () => {
  expect(matching(/deathStore\.(put|takeBack)\(/)).toEqual([
    'followups/steps/putDownDeaths.ts',
    'people/stores/deaths.ts',
  ]);
  expect(matching(/putDownDeaths\(\{/)).toEqual([
    'discharges/steps/takeOver.ts',
    'followups/jobs/gatherDeaths.ts',
    'followups/steps/settleFollowUp.ts',
  ]);
});

test('nobody else decides by a stay or a call whether a person has died', () => {
  const signs = /lastOutcome:? ?(===)? ?'died'|\bdead: true\b/;
  expect(matching(signs)).toEqual([
    'discharges/steps/takeOver.ts', // whose list tells so
    'followups/steps/putDownDeaths.ts',
    'followups/steps/settleFollowUp.ts', // whose call tells so
    'followups/stores/discharges.ts', // the stays that say so, for the list
    'followups/stores/followUps.ts', // the calls that say so, for the list
  ]);
});
