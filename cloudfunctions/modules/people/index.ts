export {
  cardKey,
  contactFor,
  contactOf,
  contactRenamed,
  hearerOf,
  keysRenamed,
  numberKey,
  personKeys,
  personOf,
  phoneGivenBy,
  phoneKey,
  phoneKeysOfOne,
  phoneOf,
  typedKeys,
} from './steps/person';
export {
  changePhone,
  checkRegistration,
  patientIdOf,
  registerPatient,
} from './steps/registerPatient';
export { renameRecord } from './steps/renameRecord';
export { sealedSample } from './steps/sealedSample';
export { settleHolding } from './steps/settleHolding';
export { patientIdsOf } from './steps/whose';
export { accountStore } from './stores/accounts';
export { deathStore } from './stores/deaths';
export { guardianStore } from './stores/guardians';
export { type Holding, heldStore } from './stores/held';
export { type Patient, patientStore, patients } from './stores/patients';
export { accountOf, endedAccountOf, holdersView } from './views/holderViews';
export { liveSeenBy, patientView } from './views/patientViews';
