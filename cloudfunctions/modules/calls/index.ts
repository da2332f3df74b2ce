export { type CallEntry, callEntry, callStore } from './stores/calls';
