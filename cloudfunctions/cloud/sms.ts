import { defined } from '../../domain/defined';
import type { SmsSent } from '../../domain/notices/smsCodes';
import { smsSetting, smsVariables } from './smsSetUp';
import { withinTime } from './weChatCall';

/** An SMS by one of the hospital's templates. */
export interface Sms {
  /** A mainland mobile of eleven digits. */
  phone: string;
  templateId: string;
  /** What goes into the template's places, in order. */
  parameters: string[];
}

/** Where it is sent from, and as which version of the interface. */
const [REGION, VERSION] = ['ap-guangzhou', '2021-01-11'];
const ENDPOINT = 'https://sms.tencentcloudapi.com';
const TIME_LIMIT_S = 8;

/**
 * Sends one SMS by Tencent Cloud's own library, once: whoever calls tries again. The library is loaded with the first call. Never
 * throws, and logs nothing.
 * @returns the code that Tencent Cloud gave this phone, `Ok` when it took it; or why there was no answer
 */
export async function sendSms({ phone, templateId, parameters }: Sms): Promise<SmsSent> {
  const [secretId, secretKey, appId, sign] = smsVariables.map(smsSetting);
  if (!secretId || !secretKey || !appId || !sign) return { code: 'AuthFailure.NotSetUp' };
  const [, protocol, endpoint] = /^(https?:\/\/)(.+)$/.exec(
    smsSetting('YUEHAO_SMS_API') ?? ENDPOINT,
  )!;
  const send = async (): Promise<SmsSent> => {
    const { CommonClient } = await loadedLibrary();
    const client = new CommonClient(endpoint!, VERSION, {
      credential: { secretId, secretKey },
      region: REGION,
      profile: { httpProfile: { ...defined({ protocol }), reqTimeout: TIME_LIMIT_S } },
    });
    const answer: { SendStatusSet?: { Code?: string }[] } = await client.request('SendSms', {
      PhoneNumberSet: [`+86${phone}`],
      SmsSdkAppId: appId,
      SignName: sign,
      TemplateId: templateId,
      TemplateParamSet: parameters,
    });
    return { code: answer.SendStatusSet?.[0]?.Code ?? 'InternalError.NoStatus' };
  };
  // The library's own limit ends with the first byte of an answer.
  const late: SmsSent = { failed: 'timeout' };
  return withinTime((TIME_LIMIT_S + 1) * 1000, send().catch(refusalIn), late);
}

/** The library is CommonJS: in a bundle all of it is the default of what `import()` gives. */
async function loadedLibrary() {
  const library = await import('tencentcloud-sdk-nodejs-common');
  return 'default' in library ? (library.default as typeof library) : library;
}

/** What an error of the library comes to: a code of Tencent Cloud's, or that there was no answer. */
function refusalIn(error: unknown): SmsSent {
  const { code, httpCode } = (error ?? {}) as { code?: unknown; httpCode?: unknown };
  if (typeof code === 'string' && code.includes('.')) return { code };
  return { failed: typeof httpCode === 'number' ? `http${httpCode}` : 'network' };
}
