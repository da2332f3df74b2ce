export { followUpsAfterDeath } from './steps/afterDeath';
export { birthdayKey, dischargedOf } from './steps/discharged';
export { followDeaths } from './steps/followDeaths';
export { followEnds } from './steps/followEnds';
export { followedFrom, followedFromStays } from './steps/followedFrom';
export { newFollowUp } from './steps/newFollowUp';
export { isPatientOfWards, seesPhonesOf } from './steps/patientOfWards';
export { recordDeaths } from './steps/recordDeaths';
export { sealSaid, sealWorry, worryIn } from './steps/sealedSaid';
export {
  followUpReachOf,
  settleFollowUp,
  wardsOf,
  workedOn,
} from './steps/settleFollowUp';
export { whatStands } from './steps/takeBack';
export {
  type Discharge,
  type Discharged,
  dischargeStore,
  oldDischarges,
  personsStays,
} from './stores/discharges';
export type { FollowUpFilter } from './stores/followUpLists';
export { followUpStore } from './stores/followUpStore';
export {
  countedFields,
  draftKey,
  type Followed,
  type FollowUp,
  followedOf,
  oldFollowUps,
  personsFollowUps,
} from './stores/followUps';
export type { RecordedTry } from './stores/followUpTries';
export {
  answersInWords,
  casesOf,
  dischargeView,
  followedPerson,
  followUpRow,
  holderOf,
  namesIn,
  numberOfAnother,
  registered,
  roundView,
  whoHolds,
  worryOf,
  wrongPhoneKey,
} from './views/followUpViews';
