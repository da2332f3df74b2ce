/** A hospital for tests of the functions, and what several tests do in it. */
export { type AuditLine, audited } from './audit';
export { type Booked, booked, bookedByDesk, bookedIn, came, type Whose } from './bookings';
export { hospitalForAll, hospitalForEach } from './forEach';
export { dyingAt, impatiently } from './kills';
export {
  agree,
  agreeAndWithdraw,
  agreeForAlways,
  noticesOf,
  weChatWithTemplates,
} from './messages';
export { type HospitalOptions, openTestHospital, type TestHospital } from './open';
export { expectOrder } from './order';
export { cardNumber, person } from './people';
export { policyWith } from './policies';
export { bringRoster, fileOf, rosterCsv } from './roster';
export { laySession, sessionOn } from './sessions';
export { wish } from './wishes';
