import { routes } from '../../src/routes';
import { smsTemplates } from '../../types/notices/smsByKind';
import { templates } from '../../types/notices/templates';

/** The app’s pages, from the list that Taro builds. WeChat refuses a message to another page. */
export const appPages = (): string[] => Object.keys(routes).map(page => `${page}/index`);

/** The local stack’s WeChat settings for the hospital: its templates and the app’s pages. */
export const weChat = () => ({
  templates: templates.map(({ id, title, fields }) => ({
    id,
    title,
    fields: Object.values(fields).map(({ key }) => key),
    labels: Object.fromEntries(Object.values(fields).map(({ key, label }) => [key, label])),
  })),
  pages: appPages(),
});

/** The hospital’s account at Tencent Cloud, in the local stack. */
const smsAccount = { appId: '1400000000', sign: '约号医院' };

/** The local stack’s Tencent Cloud settings: the sender and the approved templates. */
export const tencentSms = () => ({
  ...smsAccount,
  templates: smsTemplates.map(({ id, text }) => ({ id, text })),
});

/**
 * The variables with which functions send SMS through the local stack. None is sent until the
 * office sets a daily number.
 */
export const smsEnvironment = (url: string, secret: string): Record<string, string> => ({
  YUEHAO_SMS_SECRET_ID: 'local',
  YUEHAO_SMS_SECRET_KEY: secret,
  YUEHAO_SMS_APP_ID: smsAccount.appId,
  YUEHAO_SMS_SIGN: smsAccount.sign,
  YUEHAO_SMS_API: `${url}/sms.tencentcloudapi.com`,
});
