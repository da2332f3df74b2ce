export {
  type Call,
  type OnRecord,
  operation,
  type PrivacyGate,
  type StaffCall,
  serve,
  staffOperation,
} from './serve';
export { tooOften } from './steps/limits';
export { recordAttempt } from './stores/attempts';
export { audit, oldAuditRecords } from './stores/audit';
export { oldLimits } from './stores/limits';
export { type Staff, staffStore } from './stores/staff';
