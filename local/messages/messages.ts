import type { Clock } from '../clock';
import { requestId } from '../http';
import type { Doc, Store } from '../store';
import { checkTemplates, faultOf, type Template } from './templates';

export const MESSAGES = 'local_messages';
export const CONSENTS = 'local_consents';

/**
 * The number of messages of a template that may still be sent to an account; `always` is the
 * standing consent.
 */
export type Consent = number | 'always';

export interface WeChatAnswer {
  errcode: number;
  errmsg: string;
  msgid?: string;
}

/** A message of the list: sent (errcode 0), or refused with its reason. */
export interface KeptMessage {
  _id: string;
  to: string;
  templateId: string;
  title?: string;
  page?: string;
  data: Record<string, unknown>;
  /** The moment on the stack’s clock, epoch ms. */
  at: number;
  errcode: number;
}

export interface MessageOptions {
  templates: Template[];
  /** Pages of the app, without a leading slash; without them pages are not checked. */
  pages?: string[];
}

/**
 * WeChat’s subscription messages. Consent is counted per account and template, and every message is
 * kept.
 */
export class Messages {
  private readonly scripted: [errcode: number, errmsg: string][] = [];

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly options: MessageOptions,
  ) {
    checkTemplates(options.templates);
  }

  /**
   * Answers the next `times` messages with this error, such as busy (-1) or too many requests
   * (45009).
   */
  answerWith(errcode: number, errmsg: string, times = 1): void {
    for (let i = 0; i < times; i++) this.scripted.push([errcode, errmsg]);
  }

  /** Records a consent: `count` more messages of this template, or always. 0 withdraws it. */
  async grant(openid: string, templateId: string, consent: Consent): Promise<void> {
    const _id = `${openid}:${templateId}`;
    const update =
      consent === 'always'
        ? { $set: { openid, templateId, always: true }, $inc: { left: 0 } }
        : consent === 0
          ? { $set: { openid, templateId, always: false, left: 0 } }
          : { $set: { openid, templateId }, $inc: { left: consent } };
    await this.store.update(CONSENTS, { filter: { _id }, update, multi: false, upsert: true });
  }

  templates(): Template[] {
    return this.options.templates;
  }

  /** The remaining consents of an account. */
  async consents(openid: string): Promise<Doc[]> {
    const { docs } = await this.store.find(CONSENTS, { filter: { openid }, limit: 1000 });
    return docs.map(({ templateId, left, always }) => ({
      templateId,
      left: left ?? 0,
      always: always === true,
    }));
  }

  /** The kept messages, newest first: all, or those to one account. */
  async list(to?: string, limit = 100): Promise<KeptMessage[]> {
    const { docs } = await this.store.find<KeptMessage>(MESSAGES, {
      filter: to === undefined ? {} : { to },
      sort: [
        ['at', -1],
        ['_id', -1],
      ],
      limit,
    });
    return docs;
  }

  /** subscribeMessage.send, with WeChat’s codes: 0, 40003, 40037, 47003, 41030 or 43101. */
  async send(request: unknown): Promise<WeChatAnswer> {
    const { touser, template_id, templateId, page, data } = (request ?? {}) as Record<
      string,
      unknown
    >;
    const to = text(touser);
    const id = text(template_id ?? templateId);
    const fields = (typeof data === 'object' && data !== null ? data : {}) as Doc;
    const template = this.options.templates.find(each => each.id === id);
    const rid = requestId();
    const [errcode, errmsg] =
      this.scripted.shift() ?? (await this.judge(to, template, fields, text(page)));
    if (to) {
      const kept: KeptMessage = {
        _id: `${String(this.clock.now()).padStart(15, '0')}-${rid}`,
        to,
        templateId: id,
        data: fields,
        at: this.clock.now(),
        errcode,
      };
      if (template?.title) kept.title = template.title;
      if (page) kept.page = text(page);
      await this.store.insert(MESSAGES, [kept]);
    }
    return errcode === 0
      ? { errcode, errmsg, msgid: rid }
      : { errcode, errmsg: `${errmsg} rid: ${rid}` };
  }

  private async judge(
    to: string,
    template: Template | undefined,
    data: Doc,
    page: string,
  ): Promise<[code: number, message: string]> {
    if (!to) return [40003, 'invalid openid'];
    if (!template) return [40037, 'invalid template_id'];
    const fault = faultOf(template, data);
    if (fault) return [47003, fault];
    if (page && !this.isPage(page)) return [41030, 'invalid page'];
    if (!(await this.takeConsent(to, template.id))) return [43101, 'user refuse to accept the msg'];
    return [0, 'ok'];
  }

  private isPage(page: string): boolean {
    const path = page.split('?')[0]!.replace(/^\//, '');
    return !this.options.pages || this.options.pages.includes(path);
  }

  private async takeConsent(openid: string, templateId: string): Promise<boolean> {
    const _id = `${openid}:${templateId}`;
    const standing = await this.store.count(CONSENTS, { _id, always: true });
    if (standing > 0) return true;
    const { updated } = await this.store.update(CONSENTS, {
      filter: { _id, left: { $gt: 0 } },
      update: { $inc: { left: -1 } },
      multi: false,
    });
    return updated === 1;
  }
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
