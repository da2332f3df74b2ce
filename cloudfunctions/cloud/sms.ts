import { defined } from '../../domain/defined';
import type { SmsSent } from '../../domain/notices/smsCodes';
import { smsClient, smsWaitMs } from './smsClient';
import { smsSetting } from './smsSetUp';
import { withinTime } from './weChatCall';

/** An SMS with one of the hospital's templates. */
export interface Sms {
  /** A mainland mobile number with eleven digits. */
  phone: string;
  templateId: string;
  /** The values of the template's placeholders, in order. */
  parameters: string[];
}

/**
 * Sends one SMS through Tencent Cloud's library, once: the caller repeats it if needed. The library
 * is loaded with the first call. Never throws, and logs nothing.
 * @returns Tencent Cloud's code for this phone, `Ok` when it was accepted; or why there was no
 * answer
 */
export async function sendSms({ phone, templateId, parameters }: Sms): Promise<SmsSent> {
  const sign = smsSetting('YUEHAO_SMS_SIGN');
  const client = sign ? await smsClient() : undefined;
  if (!client) return { code: 'AuthFailure.NotSetUp' };
  const send = async (): Promise<SmsSent> => {
    const answer: { SendStatusSet?: { Code?: string; SerialNo?: string }[] } = await client.request(
      'SendSms',
      {
        PhoneNumberSet: [`+86${phone}`],
        SignName: sign,
        TemplateId: templateId,
        TemplateParamSet: parameters,
      },
    );
    const { Code = 'InternalError.NoStatus', SerialNo } = answer.SendStatusSet?.[0] ?? {};
    return { code: Code, ...defined({ serial: SerialNo || undefined }) };
  };
  const late: SmsSent = { failed: 'timeout' };
  return withinTime(smsWaitMs(), send().catch(refusalIn), late);
}

/** The result for an error of the library: a code of Tencent Cloud, or that there was no answer. */
function refusalIn(error: unknown): SmsSent {
  const { code, httpCode } = (error ?? {}) as { code?: unknown; httpCode?: unknown };
  if (typeof code === 'string' && code.includes('.')) return { code };
  return { failed: typeof httpCode === 'number' ? `http${httpCode}` : 'network' };
}
