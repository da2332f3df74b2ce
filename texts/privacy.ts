/** The privacy notice and what a person takes away, apart from `texts`: only the functions say it, and no page loads it. */
export { privacyNotice } from './zh-CN/privacy/notice';
export { ownDataTexts } from './zh-CN/privacy/ownData';
