import type { CollectionSpec } from './cloud/collection';
import { auditRecords } from './modules/access/stores/audit';
import { limitCounts } from './modules/access/stores/limits';
import { lines } from './modules/access/stores/line';
import { members } from './modules/access/stores/staff';
import { appointments } from './modules/appointments/stores/appointments';
import { callWords } from './modules/calling/stores/callWords';
import { calls } from './modules/calls/stores/calls';
import { careItems, carePlans } from './modules/care/stores/carePlans';
import { cases } from './modules/cases/stores/cases';
import { ownComplaints } from './modules/cases/stores/ownComplaints';
import { changes } from './modules/changes/stores/changes';
import { imports } from './modules/discharges/stores/imports';
import { doorKeys } from './modules/exchange/stores/doorKeys';
import { doorNonces } from './modules/exchange/stores/doorNonces';
import { figureSheets } from './modules/figures/stores/figures';
import { summaries } from './modules/figures/stores/summaries';
import { storedFiles } from './modules/files/stores/files';
import { discharges } from './modules/followups/stores/discharges';
import { followUps } from './modules/followups/stores/followUps';
import { guideDuties } from './modules/guides/stores/guides';
import { hospitals } from './modules/hospital/stores/hospitals';
import { progress } from './modules/jobs/stores/jobs';
import { keyChecks } from './modules/keys/stores/keys';
import { type Sealed, sealings } from './modules/keys/stores/sealing';
import { lists } from './modules/lists/stores/lists';
import { consents } from './modules/notices/stores/consents';
import { notices } from './modules/notices/stores/notices';
import { smsDays } from './modules/notices/stores/smsDays';
import { accounts } from './modules/people/stores/accounts';
import { deaths } from './modules/people/stores/deaths';
import { guardians } from './modules/people/stores/guardians';
import { joins } from './modules/people/stores/joins';
import { patients } from './modules/people/stores/patients';
import { policies } from './modules/policy/stores/policy';
import { agreements } from './modules/privacy/stores/agreements';
import { queues } from './modules/queue/stores/queues';
import { screenKeys } from './modules/queue/stores/screenKeys';
import { returnVisits } from './modules/returns/stores/returnVisits';
import { sampleParts, samples } from './modules/samples/stores/samples';
import { invitations } from './modules/staff/stores/invitations';
import { officeGrants } from './modules/staff/stores/officeGrants';
import { tries } from './modules/staff/stores/tries';
import { strikes } from './modules/strikes/stores/strikes';
import { surveys } from './modules/surveys/stores/surveys';
import { rosters } from './modules/timetable/stores/rosters';
import { sessions } from './modules/timetable/stores/sessions';
import { versions } from './modules/versions/stores/versions';
import { voices } from './modules/voices/stores/voices';

/** Functions only: pages never read or write a collection themselves. */
export const acl = 'ADMINONLY';

/** Every collection of the hospital. */
const all = [
  versions,
  accounts,
  deaths,
  limitCounts,
  lines,
  keyChecks,
  sealings,
  patients,
  guardians,
  joins,
  agreements,
  rosters,
  sessions,
  changes,
  appointments,
  strikes,
  calls,
  callWords,
  notices,
  smsDays,
  consents,
  returnVisits,
  queues,
  screenKeys,
  guideDuties,
  surveys,
  discharges,
  followUps,
  carePlans,
  careItems,
  cases,
  ownComplaints,
  voices,
  samples,
  sampleParts,
  imports,
  figureSheets,
  summaries,
  members,
  invitations,
  officeGrants,
  policies,
  hospitals,
  lists,
  tries,
  doorKeys,
  doorNonces,
  storedFiles,
  progress,
  auditRecords,
];

/** Every collection with its indexes. The build writes them into `dist/cloudfunctions/collections.json`. */
export const collections: CollectionSpec[] = all.map(({ spec }) => spec);

/** Every collection in the form that the job for sealing again needs. */
export const sealedCollections: Sealed[] = all;

/** What each collection says of the fields that name a person. @internal for the test that nothing is left behind */
export const whoseDocuments: { name: string; whose: Readonly<Record<string, unknown>> }[] = all.map(
  ({ spec, whose }) => ({ name: spec.name, whose }),
);
