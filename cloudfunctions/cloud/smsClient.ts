import { defined } from '../../domain/defined';
import { smsSetting } from './smsSetUp';

/** Where it is sent from, and as which version of the interface. */
const [REGION, VERSION] = ['ap-guangzhou', '2021-01-11'];
const ENDPOINT = 'https://sms.tencentcloudapi.com';
const TIME_LIMIT_S = 8;

/** How long an answer is waited for: the library's own limit ends with the first byte of one. */
export const SMS_WAIT_MS = (TIME_LIMIT_S + 1) * 1000;

/**
 * Tencent Cloud's SMS for the hospital's app, by Tencent Cloud's own library, which is loaded with the first call. Its `request` throws
 * what the library throws.
 * @returns undefined where the hospital's account is not set up
 */
export async function smsClient() {
  const [secretId, secretKey, appId] = [
    'YUEHAO_SMS_SECRET_ID',
    'YUEHAO_SMS_SECRET_KEY',
    'YUEHAO_SMS_APP_ID',
  ].map(smsSetting);
  if (!secretId || !secretKey || !appId) return undefined;
  const [, protocol, endpoint] = /^(https?:\/\/)(.+)$/.exec(
    smsSetting('YUEHAO_SMS_API') ?? ENDPOINT,
  )!;
  const { CommonClient } = await loadedLibrary();
  const client = new CommonClient(endpoint!, VERSION, {
    credential: { secretId, secretKey },
    region: REGION,
    profile: { httpProfile: { ...defined({ protocol }), reqTimeout: TIME_LIMIT_S } },
  });
  return {
    request: (action: string, fields: object): Promise<Record<string, unknown>> =>
      client.request(action, { SmsSdkAppId: appId, ...fields }),
  };
}

/** The library is CommonJS: in a bundle all of it is the default of what `import()` gives. */
async function loadedLibrary() {
  const library = await import('tencentcloud-sdk-nodejs-common');
  return 'default' in library ? (library.default as typeof library) : library;
}
