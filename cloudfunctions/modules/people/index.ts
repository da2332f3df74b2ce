export {
  contactFor,
  contactOf,
  hearerOf,
  lastFour,
  personOf,
  phoneOf,
  searchKey,
  searchKeys,
} from './steps/person';
export { checkRegistration, patientIdOf, registerPatient } from './steps/registerPatient';
export { sealedSample } from './steps/sealedSample';
export { type Holding, type Patient, patientStore } from './stores/patients';
