import { defined } from '../../domain/defined';
import { patiently } from './pace';
import { smsSetting } from './smsSetUp';

/** The region of the API, and its version. */
const [REGION, VERSION] = ['ap-guangzhou', '2021-01-11'];
const ENDPOINT = 'https://sms.tencentcloudapi.com';
const TIME_LIMIT_S = 8;

/**
 * The longest wait (ms) for an answer: the library's own limit only covers the time to the first
 * byte.
 */
export const smsWaitMs = (): number => patiently((TIME_LIMIT_S + 1) * 1000);

/**
 * A client of Tencent Cloud's SMS API for the hospital's app. The library is loaded with the first
 * call. `request` throws the library's errors.
 * @returns undefined if the hospital's account is not set up
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
    profile: { httpProfile: { ...defined({ protocol }), reqTimeout: patiently(TIME_LIMIT_S) } },
  });
  return {
    request: (action: string, fields: object): Promise<Record<string, unknown>> =>
      client.request(action, { SmsSdkAppId: appId, ...fields }),
  };
}

/** The library is CommonJS: in a bundle, `import()` gives all of it as the default export. */
async function loadedLibrary() {
  const library = await import('tencentcloud-sdk-nodejs-common');
  return 'default' in library ? (library.default as typeof library) : library;
}
