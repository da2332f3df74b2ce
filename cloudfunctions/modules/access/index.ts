export { type OnRecord, operation, type StaffCall, serve, staffOperation } from './serve';
export { tooOften } from './steps/limits';
export { audit } from './stores/audit';
export { type Staff, staffStore } from './stores/staff';
