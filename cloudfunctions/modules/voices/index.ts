export { keyOf } from './steps/colleagues';
export { heardOf } from './steps/heard';
export { raiseVoice } from './steps/raiseVoice';
export { oldVoices, type Voice, voiceStore } from './stores/voices';
