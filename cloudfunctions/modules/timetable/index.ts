export { freePlaceStore, type HeldPlace } from './stores/freePlaces';
export { knownFull } from './stores/fullSessions';
export { oldSessions } from './stores/oldSessions';
export { type Roster, rosterStore } from './stores/rosters';
export { type SessionHead, sessionStore, type TakenPlace } from './stores/sessions';
export { sessionsPage } from './stores/sessionsPage';
export { endWait, endWaits, endWish, moveWaits, takeOverWait } from './stores/waits';
export { clinicsAt } from './views/departmentViews';
export { sessionHeadView } from './views/sessionViews';
