export { foldOld } from './steps/foldOld';
export { ledgerOf } from './steps/ledger';
export { noticeFor } from './steps/noticeFor';
export { type OutdatedCheck, outdatedCheck } from './steps/outdated';
export { reachable } from './steps/reachable';
export { consentStore } from './stores/consents';
export {
  type Notice,
  noticeStore,
  oldNotices,
  oldSentNotices,
  personsNotices,
} from './stores/notices';
export { owesNotice, owingIn } from './stores/owingNotices';
export { oldSmsDays } from './stores/smsDays';
