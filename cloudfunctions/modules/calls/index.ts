export { type CallEntry, callEntry, callStore, oldCalls } from './stores/calls';
