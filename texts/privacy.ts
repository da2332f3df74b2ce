/** The privacy notice, apart from `texts`: the functions tell it to the pages, so that what is agreed to is what was shown. */
export { privacyNotice } from './zh-CN/privacy/notice';
