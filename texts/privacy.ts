/**
 * The privacy notice, apart from `texts`: the functions send it, and no page loads it. Its version
 * is the same in every language.
 */
export { privacyNotice } from './zh-CN/privacy/notice';
