export {
  contactFor,
  contactOf,
  hearerOf,
  numberKey,
  personKeys,
  personOf,
  phoneKey,
  phoneOf,
  typedKeys,
} from './steps/person';
export { checkRegistration, patientIdOf, registerPatient } from './steps/registerPatient';
export { sealedSample } from './steps/sealedSample';
export { type Holding, type Patient, patientStore } from './stores/patients';
