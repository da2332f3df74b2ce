export { type Roster, rosterStore } from './stores/rosters';
export { oldSessions, type Place, type SessionHead, sessionStore } from './stores/sessions';
export { sessionHeadView } from './views/sessionViews';
