export { privacyGate } from './steps/privacyGate';
