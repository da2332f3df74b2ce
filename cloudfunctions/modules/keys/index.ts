export { keysAgainst, type SealedSample } from './steps/checkKeys';
export { type KeyGate, keyGate } from './steps/keyGate';
export { sealedPlaces } from './steps/reseal';
export { keyStore, sealCheckId } from './stores/keys';
export { sealingStore } from './stores/sealing';
