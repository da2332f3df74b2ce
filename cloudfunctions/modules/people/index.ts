export { leadingId, recordOf } from './steps/leading';
export {
  cardKey,
  contactFor,
  contactOf,
  contactRenamed,
  goesBy,
  hearerOf,
  joinedPersons,
  keysOf,
  keysRenamed,
  numberKey,
  opensWithKeys,
  personKeys,
  personOf,
  phoneAbout,
  phoneGivenBy,
  phoneKey,
  phoneKeysOfOne,
  phoneOf,
  phoneOfEnded,
  shows,
  trustedMobileOf,
  typedKeys,
} from './steps/person';
export { proveLink } from './steps/proveLink';
export {
  changePhone,
  checkRegistration,
  provesCard,
  registerPatient,
} from './steps/registerPatient';
export { renameRecord, rightRecordOf } from './steps/renameRecord';
export { sealedSample } from './steps/sealedSample';
export { settleHolding } from './steps/settleHolding';
export { type DeathReports, syncDeaths } from './steps/syncDeaths';
export {
  idsByDocuments,
  isNumberOfAnother,
  listsDocument,
  peopleMeant,
  peopleOnFile,
  recordByDocument,
  toldIdOf,
} from './steps/whose';
export { accountStore } from './stores/accounts';
export { barStore } from './stores/bars';
export { deathStore } from './stores/deaths';
export { guardianStore } from './stores/guardians';
export { type Holding, heldStore } from './stores/held';
export { joiningStore } from './stores/joining';
export { type Join, joinStore } from './stores/joins';
export type { EndedLink, JoinedRecord, Link } from './stores/links';
export { type Patient, patientStore, patients } from './stores/patients';
export { accountOf, endedAccountOf, holdersView } from './views/holderViews';
export { liveSeenBy, patientView, standingSeenBy } from './views/patientViews';
