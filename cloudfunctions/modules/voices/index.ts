export { colleagueKey } from './steps/colleagues';
export { heardOf } from './steps/heard';
export { raiseVoice } from './steps/raiseVoice';
export { unsaid, unsay } from './steps/unsay';
export { oldVoices, type Voice, voiceStore } from './stores/voices';
