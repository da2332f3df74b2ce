import { defined } from '../../../../domain/defined';
import type { NoticeResult } from '../../../../domain/notices/outcome';
import { DAY_LIMIT, NO_PHONE, smsOutcomeOf } from '../../../../domain/notices/smsCodes';
import { mostOfDay } from '../../../../domain/notices/smsShare';
import { dateOf } from '../../../../domain/time/time';
import { type Answers, answersIn } from '../../../../texts/answers';
import type { Language } from '../../../../types/language';
import { smsTemplateOf } from '../../../../types/notices/smsByKind';
import type { SmsTemplate } from '../../../../types/notices/smsTemplate';
import type { Policy } from '../../../../types/policy/policy';
import { seal } from '../../../cloud/seal';
import { sendSms } from '../../../cloud/sms';
import { hasSms } from '../../../cloud/smsSetUp';
import { type Patient, personOf, trustedMobileOf } from '../../people';
import type { Notice } from '../stores/notices';
import { smsDayStore } from '../stores/smsDays';
import { composeSms } from '../words/composeSms';

/**
 * The next state of a notice that WeChat did not deliver (R19): if the hospital has switched SMS
 * on, it is sent by SMS next, under the same id, so that one cause is told once.
 */
export function orBySms(
  notice: Notice,
  result: NoticeResult,
  { sms }: Policy,
  now: number,
): NoticeResult {
  const { state } = result;
  if (state !== 'noConsent' && state !== 'refused' && state !== 'failed') return result;
  if (notice.way || notice.patientId === undefined || sms.perDay < 1 || !hasSms(notice.kind))
    return result;
  return {
    ...{ state: 'waiting', nextAt: now, tried: false, way: 'sms' },
    ...defined({ error: result.error }),
  };
}

/**
 * Sends a notice by SMS, to a phone that a proven holder or the desk gave (R23), within the day's
 * limit. A notice that cannot be sent ends here, and the desk calls.
 * @param language the language of the account; without a template in it, the SMS is in Simplified
 * Chinese
 */
export async function sendOneBySms(
  notice: Notice,
  patient: Pick<Patient, '_id' | 'person' | 'links'> | undefined,
  { sms }: Policy,
  language: Language | undefined,
): Promise<NoticeResult> {
  const template = hasSms(notice.kind) ? smsTemplateOf(notice.kind, language) : undefined;
  const phone = patient && trustedMobileOf(patient, notice.account);
  if (!template || sms.perDay < 1) return { state: 'noConsent' };
  if (!patient || !phone) return { state: 'smsFailed', error: { code: NO_PHONE } };
  const words = await answersIn(template.language);
  const parameters = partsOf(template, notice, patient, words);
  if (!parameters) return { state: 'smsFailed', error: { code: 'wording' } };
  if (!(await smsDayStore.take(dateOf(Date.now()), mostOfDay(notice.kind, sms.perDay))))
    return { state: 'smsFailed', error: { code: DAY_LIMIT } };
  const sent = await sendSms({ phone, templateId: template.id, parameters });
  const result = smsOutcomeOf(sent, notice.attempts, Date.now());
  return result.state === 'sentBySms' ? { ...result, sentTo: seal(phone, notice._id) } : result;
}

/**
 * The values for a template's placeholders; undefined if the facts cannot be worded, which must
 * not stop all others.
 */
function partsOf(
  template: SmsTemplate,
  notice: Notice,
  patient: Pick<Patient, '_id' | 'person'>,
  words: Answers,
): string[] | undefined {
  try {
    return composeSms(template, notice, personOf(patient).name, words);
  } catch {
    return undefined;
  }
}
