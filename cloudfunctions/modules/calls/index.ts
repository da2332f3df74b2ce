export { deathsByDesk, tellDeaths } from './steps/tellDeaths';
export { type CallEntry, callEntry, callStore, oldCalls, personsCalls } from './stores/calls';
