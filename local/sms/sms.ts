import type { Clock } from '../clock';
import { requestId } from '../http';
import type { Store } from '../store';

export const SMS = 'local_sms';

/** A template as Tencent Cloud approved it. Its text has the placeholders {1}, {2} … */
export interface SmsText {
  id: string;
  text: string;
}

export interface SmsOptions {
  templates: SmsText[];
  /**
   * The app and the signature (without brackets) that may send; without them they are not checked.
   */
  appId?: string;
  sign?: string;
}

/** An SMS of the list: accepted (`Ok`), or refused with its reason. */
export interface KeptSms {
  _id: string;
  /** The phone, such as `13800000000`. */
  phone: string;
  sign: string;
  templateId: string;
  /** The text on the phone; empty for an unknown template. */
  text: string;
  /** The moment on the stack’s clock, epoch ms. */
  at: number;
  code: string;
  /** The serial number that finds its report; missing for a refused one. */
  serial?: string;
  /** The operator’s report: `DELIVRD`, or the reason of the failure. */
  report?: string;
}

interface Status {
  SerialNo: string;
  PhoneNumber: string;
  Fee: number;
  SessionContext: string;
  Code: string;
  Message: string;
  IsoCode: string;
}

const MOBILE = /^\+86(1[3-9]\d{9})$/;
/** The shortest time between two SMS to one phone, in ms. */
const APART_MS = 30_000;

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** The operator’s report for a number that does not exist. */
const NO_SUCH_PHONE = 'MK:0001';
/** The delay of the operator’s report, in ms. */
const REPORTED_AFTER_MS = 5_000;

interface Report {
  UserReceiveTime: number;
  CountryCode: string;
  SubscriberNumber: string;
  PhoneNumber: string;
  SerialNo: string;
  ReportStatus: 'SUCCESS' | 'FAIL';
  Description: string;
  SessionContext: string;
}

/**
 * Tencent Cloud’s SMS. Every SMS is kept and none is sent to a phone. The operators’ reports can be
 * asked for.
 */
export class Sms {
  private readonly scripted: [code: string, message: string][] = [];
  private readonly blocked = new Set<string>();
  private readonly unreachable = new Set<string>();
  private readonly silent = new Set<string>();

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly options: SmsOptions,
  ) {}

  /** Answers the next `times` SMS with this status. */
  answerWith(code: string, message = code, times = 1): void {
    for (let i = 0; i < times; i++) this.scripted.push([code, message]);
  }

  /** Blocks a phone, as an owner does who wants no SMS. */
  block(phone: string, blocked = true): void {
    this.blocked[blocked ? 'add' : 'delete'](phone);
  }

  /**
   * Marks a phone number as one that does not exist: SMS to it are accepted and never delivered.
   */
  lose(phone: string, lost = true): void {
    this.unreachable[lost ? 'add' : 'delete'](phone);
  }

  /** Marks a phone as one without operators’ reports. */
  silence(phone: string): void {
    this.silent.add(phone);
  }

  /** The kept SMS, newest first: all, or those to one phone. */
  async list(phone?: string, limit = 100): Promise<KeptSms[]> {
    const { docs } = await this.store.find<KeptSms>(SMS, {
      filter: phone === undefined ? {} : { phone },
      sort: [
        ['at', -1],
        ['_id', -1],
      ],
      limit,
    });
    return docs;
  }

  /** SendSms: a status for each phone. */
  async send(request: Record<string, unknown>): Promise<{ SendStatusSet: Status[] }> {
    const parameters = strings(request.TemplateParamSet);
    const found: Status[] = [];
    for (const number of strings(request.PhoneNumberSet)) {
      const [, phone] = MOBILE.exec(number) ?? [];
      const [code, message] = this.scripted.shift() ??
        (await this.judge(phone, request, parameters)) ?? ['Ok', 'send success'];
      const serial = code === 'Ok' ? `14:${requestId()}` : '';
      await this.keep(phone ?? number, request, parameters, { code, serial });
      found.push({
        ...{ SerialNo: serial, PhoneNumber: number },
        ...{ Fee: code === 'Ok' ? 1 : 0, SessionContext: String(request.SessionContext ?? '') },
        ...{ Code: code, Message: message, IsoCode: 'CN' },
      });
    }
    return { SendStatusSet: found };
  }

  /** PullSmsSendStatusByPhoneNumber: the reports of the SMS to one phone from a moment on. */
  async reports(request: Record<string, unknown>): Promise<{ PullSmsSendStatusSet: Report[] }> {
    const [, phone = ''] = MOBILE.exec(String(request.PhoneNumber)) ?? [];
    const from = Number(request.BeginTime) * 1000;
    const sent = await this.list(phone, Math.min(Number(request.Limit) || 100, 100));
    const matching = sent.filter(
      ({ at, serial }) =>
        serial &&
        at >= from &&
        this.clock.now() >= at + REPORTED_AFTER_MS &&
        !this.silent.has(phone),
    );
    return {
      PullSmsSendStatusSet: matching.map(({ at, serial = '', report = 'DELIVRD' }) => ({
        ...{ UserReceiveTime: Math.floor((at + REPORTED_AFTER_MS) / 1000), SessionContext: '' },
        ...{ CountryCode: '86', SubscriberNumber: phone, PhoneNumber: `+86${phone}` },
        ...{ SerialNo: serial, Description: report },
        ReportStatus: report === 'DELIVRD' ? 'SUCCESS' : 'FAIL',
      })),
    };
  }

  /** The reason of a refusal; undefined when the SMS is accepted. */
  private async judge(
    phone: string | undefined,
    { SmsSdkAppId, SignName, TemplateId }: Record<string, unknown>,
    parameters: string[],
  ): Promise<[code: string, message: string] | undefined> {
    const { appId, sign } = this.options;
    if (appId && SmsSdkAppId !== appId)
      return ['UnauthorizedOperation.SmsSdkAppIdVerifyFail', 'SmsSdkAppId verify failed'];
    if (sign && SignName !== sign)
      return ['FailedOperation.SignatureIncorrectOrUnapproved', 'signature not approved'];
    const template = this.templateOf(TemplateId);
    if (!template)
      return ['FailedOperation.TemplateIncorrectOrUnapproved', 'template not approved'];
    const places = new Set(template.text.match(/\{\d+\}/g)).size;
    if (places !== parameters.length)
      return ['FailedOperation.TemplateParamSetNotMatchApprovedTemplate', 'number of parameters'];
    if (parameters.some(each => [...each].length > 12))
      return ['InvalidParameterValue.TemplateParameterLengthLimit', 'parameter too long'];
    if (!phone) return ['InvalidParameterValue.IncorrectPhoneNumber', 'incorrect phone number'];
    if (this.blocked.has(phone))
      return ['FailedOperation.PhoneNumberInBlacklist', 'phone number in blacklist'];
    const [last] = (await this.list(phone, 10)).filter(({ code }) => code === 'Ok');
    if (last && this.clock.now() - last.at < APART_MS)
      return ['LimitExceeded.PhoneNumberThirtySecondLimit', 'one in 30 seconds'];
    return undefined;
  }

  private templateOf(id: unknown): SmsText | undefined {
    return this.options.templates.find(each => each.id === String(id));
  }

  private async keep(
    phone: string,
    { SignName, TemplateId }: Record<string, unknown>,
    parameters: string[],
    { code, serial }: { code: string; serial: string },
  ): Promise<void> {
    const text = this.templateOf(TemplateId)?.text ?? '';
    const kept: KeptSms = {
      _id: `${String(this.clock.now()).padStart(15, '0')}-${requestId()}`,
      phone,
      sign: String(SignName ?? ''),
      templateId: String(TemplateId ?? ''),
      text: text.replace(/\{(\d+)\}/g, (_, n) => parameters[Number(n) - 1] ?? ''),
      at: this.clock.now(),
      code,
      ...(serial
        ? { serial, report: this.unreachable.has(phone) ? NO_SUCH_PHONE : 'DELIVRD' }
        : {}),
    };
    await this.store.insert(SMS, [kept]);
  }
}
