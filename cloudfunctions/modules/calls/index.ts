export { type CallEntry, callEntry, callStore, oldCalls, personsCalls } from './stores/calls';
