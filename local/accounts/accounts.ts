import type { Clock } from '../clock';
import { invalidParam } from '../errors';
import { refused, type WeChatAnswer } from './answer';
import { Cards } from './cards';
import { Codes } from './codes';
import { Guideline } from './guideline';

/** The phone bound to an account, such as `13800000000` of country `86`. */
export interface BoundPhone {
  number: string;
  countryCode: string;
}

/** The person of an account, as verified by WeChat Pay with an identity card. */
interface RealName {
  name: string;
  /** The number of the card. */
  credId: string;
}

/** What WeChat knows of an account. */
export interface Account {
  openid: string;
  phone?: BoundPhone;
  realName?: RealName;
}

/** The change that a control call asks for. A missing field stays; null removes the value. */
export interface AccountChange {
  phone?: BoundPhone | null;
  realName?: RealName | null;
}

/** The kinds of codes that an account can make. */
export const CODE_KINDS = ['phone', 'realName'] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

/** WeChat’s account interfaces whose answer a test can script. */
export type AccountInterface = 'getPhoneNumber' | 'stable_token' | 'checkrealnameinfo' | 'idcard';

/**
 * WeChat’s accounts: the phone and the person of each, and the codes that pass either to the app.
 * They are kept in memory only, so a test sets them after each start.
 */
export class Accounts {
  /** The app's privacy guideline, and which accounts have agreed to it. */
  readonly guideline = new Guideline();
  private readonly cards: Cards;
  private readonly known = new Map<string, Account>();
  private readonly codes: Record<CodeKind, Codes<string>>;
  private readonly scripted = new Map<AccountInterface, [errcode: number, errmsg: string][]>();

  constructor(
    private readonly clock: Clock,
    private readonly appId: string,
  ) {
    this.codes = { phone: new Codes(clock), realName: new Codes(clock) };
    this.cards = new Cards(() => new Date(clock.now()).toISOString().slice(0, 10));
  }

  /** Sets the phone and the person of an account. */
  set(openid: string, { phone, realName }: AccountChange): Account {
    const account = { ...this.read(openid) };
    if (phone === null) delete account.phone;
    else if (phone) account.phone = phone;
    if (realName === null) delete account.realName;
    else if (realName) account.realName = realName;
    this.known.set(openid, account);
    return account;
  }

  read(openid: string): Account {
    return this.known.get(openid) ?? { openid };
  }

  /**
   * The code that the function gets when the user agrees.
   *
   * @throws INVALID_PARAM when a phone code is asked for and the account has no phone
   */
  code(kind: CodeKind, openid: string): string {
    if (kind === 'phone' && !this.read(openid).phone)
      throw invalidParam('the account has no phone');
    return this.codes[kind].make(openid);
  }

  /**
   * Answers the next `times` calls of this interface with this error. Those calls use nothing up.
   */
  answerWith(name: AccountInterface, errcode: number, errmsg: string, times = 1): void {
    const queue = this.scripted.get(name) ?? [];
    for (let i = 0; i < times; i++) queue.push([errcode, errmsg]);
    this.scripted.set(name, queue);
  }

  /** The scripted answer of an interface; undefined if there is none. */
  scriptedAnswer(name: AccountInterface): WeChatAnswer | undefined {
    const next = this.scripted.get(name)?.shift();
    return next && refused(...next);
  }

  /**
   * phonenumber.getPhoneNumber: 0 with the phone, or 40029. WeChat uses 40029 for an unknown, used
   * or expired code and for a code of another app.
   */
  phoneNumber(request: unknown): WeChatAnswer {
    const scripted = this.scriptedAnswer('getPhoneNumber');
    if (scripted) return scripted;
    const { code } = (request ?? {}) as { code?: unknown };
    const taken = this.codes.phone.take(String(code ?? ''));
    const phone = typeof taken === 'object' ? this.read(taken.value).phone : undefined;
    if (!phone) return refused(40029, 'invalid code');
    const { number, countryCode } = phone;
    return {
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: countryCode === '86' ? number : `+${countryCode}${number}`,
        purePhoneNumber: number,
        countryCode,
        watermark: { timestamp: Math.floor(this.clock.now() / 1000), appid: this.appId },
      },
    };
  }

  /** ocr.idcard: the text found on the picture of an identity card. */
  identityCard(request: unknown): WeChatAnswer {
    return this.scriptedAnswer('idcard') ?? this.cards.idcard(request);
  }

  /**
   * checkrealnameinfo, called with the access token. It says whether the account’s person has this
   * name and this card number. Errors: 80111 unknown code; 80113 used or expired code, or the code
   * of another account; 40097 a missing field.
   */
  checkRealName(request: Record<string, unknown>): WeChatAnswer {
    const { openid, real_name, cred_id, cred_type, code } = request;
    const texts = [openid, real_name, cred_id, code];
    if (texts.some(text => typeof text !== 'string' || !text) || String(cred_type) !== '1') {
      return refused(40097, 'invalid args');
    }
    const taken = this.codes.realName.take(code as string);
    if (taken === 'unknown') return refused(80111, 'realname code not exist');
    if (typeof taken === 'string' || taken.value !== openid) return refused(80113, 'invalid code');
    const person = this.read(taken.value).realName;
    const ok = { errcode: 0, errmsg: 'ok' };
    if (!person) return { ...ok, verify_openid: 'V_OP_NA' };
    if (person.name !== real_name) return { ...ok, verify_openid: 'V_OP_NM_UM' };
    const verify_real_name = person.credId === cred_id ? 'V_NM_ID_MA' : 'V_NM_ID_UM';
    return { ...ok, verify_openid: 'V_OP_NM_MA', verify_real_name };
  }
}
