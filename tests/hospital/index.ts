/** A hospital for tests of the functions, and what several tests do in it. */
export { type AuditLine, audited } from './audit';
export { booked, bookedByDesk, bookedIn, bookingByPhone, came } from './bookings';
export {
  askDoor,
  doorKey,
  type HeldKey,
  problemIn,
  sendToDoor,
  signedEvent,
} from './door';
export { hospitalForEach } from './forEach';
export { dyingAt } from './kills';
export {
  agree,
  agreeAndWithdraw,
  agreeForAlways,
  messagesOf,
  noticesOf,
  weChatWithTemplates,
} from './messages';
export { openTestHospital, type TestHospital } from './open';
export { expectOrder } from './order';
export { cardNumber, person } from './people';
export { layPolicy, policyWith } from './policies';
export { bringRoster, bytesOf, fileOf, rosterCsv, wholeRosterCsv } from './roster';
export { laySession, sessionOn } from './sessions';
export { smsAsApproved, smsForEach, switchOnSms } from './sms';
export { wish } from './wishes';
