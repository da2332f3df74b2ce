import { database } from '../../../cloudfunctions/cloud/database';
import { collections } from '../../../cloudfunctions/collections';
import type { Notice } from '../../../cloudfunctions/modules/notices/stores/notices';
import { forgetPolicy } from '../../../cloudfunctions/modules/policy/stores/policy';
import { ACTIONS } from '../../../local/face';
import type { AdminRequest, FaceContext } from '../../../local/face/request';
import { openStore, type Store } from '../../../local/store';
import { type NoticeFacts, noticeKinds } from '../../../types/notices/facts';
import type { Host, Turns } from './turns';

/** A part removed from the software, to test that the audit notices. */
export type Sabotage = 'lease' | 'recording' | 'outbox';

/** Names a message by its subject, because WeChat knows none of our ids. */
export const keyOf = (account: string, kind: string, facts: object): string => {
  const { appointmentId, date, start, until, doctor } = facts as Partial<
    NoticeFacts['reminder'] & NoticeFacts['barred']
  >;
  return [account, kind, appointmentId, date, start, until, doctor].join(' ');
};
const keyOfNotice = ({ account, kind, facts }: Notice) => keyOf(account, kind, facts);

/** A message that WeChat was asked to send. */
export interface Delivery {
  key: string;
  step: number;
  host: Host;
}

/** A message that is not yet recorded as sent, and its sender. */
interface Sending {
  host: Host;
  account: string;
  delivered: boolean;
}

/** A message to WeChat, with the key of its notice, which WeChat cannot see. */
export interface Asked {
  to: string;
  templateId: string;
  notice: string;
}

let opened: Cloud | undefined;

/** The WeChat of the current run. */
export const askWeChat = (asked: Asked): Promise<object> => opened!.send(asked);

/**
 * CloudBase and WeChat of one run, in this process. The real SDK writes its requests, and the local
 * stack’s own code performs them.
 */
export class Cloud {
  readonly deliveries: Delivery[] = [];
  /**
   * The number of repeated messages with a documented reason: a kill during sending, or no answer.
   */
  readonly excused = new Map<string, number>();
  readonly noConsentAtWeChat = new Set<string>();
  readonly broken: string[] = [];
  /** The kinds of request at which hosts were killed. */
  readonly killedAt = new Set<string>();
  mostInFlight = 0;
  private readonly sending = new Map<string, Sending>();
  private readonly insertedAt = new Map<string, number>();
  private readonly lookedAt = new Map<Host, number>();
  private readonly lastRequest = new Map<Host, string>();
  private readonly context: FaceContext;

  private constructor(
    readonly store: Store,
    readonly turns: Turns,
    private readonly random: () => number,
    now: () => number,
    private readonly sabotage?: Sabotage,
  ) {
    this.context = { store, clock: { now } } as unknown as FaceContext;
  }

  /** Opens an empty cloud. From then on it gets the requests of this process’s SDK. */
  static async open(
    turns: Turns,
    random: () => number,
    now: () => number,
    sabotage?: Sabotage,
  ): Promise<Cloud> {
    forgetPolicy();
    const store = await openStore({
      collections,
      now,
    });
    const cloud = new Cloud(store, turns, random, now, sabotage);
    opened = cloud;
    // Opening the database sets the SDK’s own transport; this replaces it.
    const Db = database().constructor as unknown as { reqClass: unknown };
    Db.reqClass = class {
      send = (action: string, request: AdminRequest) =>
        turns.take(() => cloud.perform(action, request));
    };
    return cloud;
  }

  private async perform(action: string, asked: AdminRequest): Promise<unknown> {
    const host = this.turns.host();
    const name = String(asked.collectionName);
    const request = { ...asked };
    this.lastRequest.set(host, `${action.slice('database.'.length)} ${name}`);
    if (name === 'notices') {
      const did = this.watch(action, request, host);
      if (did) return did;
    }
    try {
      return { requestId: '-', ...(await ACTIONS[action]!(request, this.context)) };
    } catch (error) {
      // The SDK’s form of a refusal.
      const { code, message } = error as { code: string; message: string };
      throw Object.assign(new Error(message), { code });
    } finally {
      if (name === 'notices') await this.afterNotices();
    }
  }

  private watch(action: string, request: AdminRequest, host: Host): unknown {
    if (action === 'database.insertDocument') {
      if (this.sabotage === 'outbox' && this.random() < 0.2)
        return { requestId: '-', data: { insertedIds: [] } };
      for (const text of request.data as string[]) {
        const { _id } = JSON.parse(text) as { _id: string };
        if (!this.insertedAt.has(_id)) this.insertedAt.set(_id, this.turns.step);
      }
    }
    if (action === 'database.getDocument' && String(request.query).includes('"account"'))
      this.lookedAt.set(host, this.turns.step);
    if (action !== 'database.modifyDocument') return undefined;
    const { $set } = JSON.parse(String(request.data)) as { $set?: Record<string, unknown> };
    if (this.sabotage === 'recording' && $set?.state === 'sent')
      return { requestId: '-', data: { updated: 1 } };
    if (this.sabotage === 'lease' && $set?.holder) {
      delete $set.nextAt;
      request.data = JSON.stringify({ $set });
    }
    return undefined;
  }

  /** A message is under way until its notice has a recorded result. */
  private async afterNotices(): Promise<void> {
    if (!this.sending.size) return;
    const open = new Map((await this.open()).map(notice => [keyOfNotice(notice), notice]));
    for (const key of this.sending.keys()) if (!open.get(key)?.holder) this.sending.delete(key);
  }

  async open(): Promise<Notice[]> {
    const { docs } = await this.store.find<Notice>('notices', { filter: { open: true } });
    return docs;
  }

  /**
   * WeChat. It answers mostly by its own count of consents, is rarely busy, and rarely gives no
   * answer.
   */
  async send({ to, templateId, notice: key }: Asked): Promise<object> {
    const host = this.turns.host();
    return this.turns.take(async () => {
      this.lastRequest.set(host, 'send a message');
      await this.checkOrder(key, to, host);
      const chance = this.random();
      if (chance < 0.02) return { errcode: -1, errmsg: 'system error' };
      const delivered = await this.deliver(to, templateId);
      const answer =
        chance < 0.04 ? { failed: 'timeout' } : delivered ? { errcode: 0, errmsg: 'ok' } : refusal;
      if (delivered) this.deliveries.push({ key, step: this.turns.step, host });
      else if (!('failed' in answer)) this.noConsentAtWeChat.add(key);
      if (delivered && 'failed' in answer) this.excuse(key);
      if (delivered && host.dead) this.excuse(key);
      else if (!host.dead)
        this.sending.set(key, {
          host,
          account: to,
          delivered: delivered && !('failed' in answer),
        });
      const own = [...this.sending.values()].filter(each => each.host === host);
      this.mostInFlight = Math.max(this.mostInFlight, own.length);
      return answer;
    });
  }

  private async deliver(to: string, templateId: string): Promise<boolean> {
    const { updated } = await this.store.update('wechat', {
      filter: { _id: `${to} ${templateId}`, left: { $gt: 0 } },
      update: { $inc: { left: -1 } },
      multi: false,
    });
    return updated === 1;
  }

  private excuse(key: string): void {
    this.excused.set(key, (this.excused.get(key) ?? 0) + 1);
  }

  /** A killed host leaves its current message to be sent again. */
  killed(host: Host): void {
    this.killedAt.add(this.lastRequest.get(host) ?? 'nothing');
    for (const [key, sending] of this.sending)
      if (sending.host === host) {
        if (sending.delivered) this.excuse(key);
        this.sending.delete(key);
      }
  }

  /**
   * Checks the order: an earlier notice of the account must not have been in the outbox, nor be
   * under way.
   */
  private async checkOrder(key: string, account: string, host: Host): Promise<void> {
    const open = (await this.open()).filter(notice => notice.account === account);
    const self = open.find(notice => keyOfNotice(notice) === key);
    if (!self) {
      if (!host.dead) this.broken.push(`${key} is sent though it is not open`);
      return;
    }
    for (const other of open)
      if (isBefore(other, self) && (this.insertedAt.get(other._id) ?? 0) < this.lookedAt.get(host)!)
        this.broken.push(`${self._id} is sent before ${other._id}`);
    for (const [underWay, sending] of this.sending)
      if (sending.account === account && underWay !== key && !host.dead)
        this.broken.push(`${key} is sent while ${underWay} is under way`);
  }
}

const refusal = { errcode: 43101, errmsg: 'user refuse to accept the msg' };

/** The audit’s own order: by the moment of the cause, then by kind. */
const isBefore = (one: Notice, other: Notice): boolean =>
  one.at === other.at
    ? noticeKinds.indexOf(one.kind) < noticeKinds.indexOf(other.kind)
    : one.at < other.at;
