import { deskAccount } from '../../../../domain/booking/session';
import { defined } from '../../../../domain/defined';
import type { NoticeError, Result } from '../../../../domain/notices/outcome';
import { nextLook } from '../../../../domain/notices/smsReports';
import type { Moment } from '../../../../domain/time/time';
import type { AnyNotice } from '../../../../types/notices/facts';
import type { NoticeState } from '../../../../types/notices/states';
import type { TemplateName } from '../../../../types/notices/template';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { namesAPage } from '../../../cloud/definition';
import { ofPerson } from '../../../cloud/ofPerson';
import { outlived } from '../../../cloud/outlived';
import { hasSms } from '../../../cloud/smsSetUp';
import { waitingIn } from '../../../cloud/waiting';

/** One message to one account (R19). `_id` names its cause, so one cause gives one message; nothing in it is personal. */
export type Notice = AnyNotice & {
  _id: string;
  account: string;
  /** Whom it is about; their name is read when it is sent. */
  patientId?: string;
  appointmentId?: string;
  /** The moment of its cause; an account's messages go out in this order. */
  at: Moment;
  template: TemplateName;
  /** Whether something is still to be done with it. */
  open: boolean;
  state: NoticeState;
  /** When to look at it next; while somebody sends it, the end of their lease. */
  nextAt: Moment;
  /** From then on it is of no use and is dropped. */
  dropAfter: Moment;
  /** How often sending it was tried without success. */
  attempts: number;
  /** The run that may send it until `nextAt`. */
  holder?: string;
  /** It goes as an SMS: WeChat could not bring it, or the person has no account. */
  way?: 'sms';
  endedAt?: Moment;
  /** What WeChat or Tencent Cloud answered last, if it did not take it. */
  error?: NoticeError;
  /** The SMS that Tencent Cloud took: its number there, when, and how often its report was asked for. */
  sms?: { serial: string; at: Moment; looks: number };
  /** When to ask next whether the SMS came to the phone; none once that is known, or not asked any more. */
  lookAt?: Moment;
};

export const notices = defineCollection<Notice>('notices', {
  indexes: {
    open_next: ['open', 'nextAt', '_id'],
    open_account: ['open', 'account'],
    open_at: ['open', 'at', '_id', 'state'],
    account_state: ['account', 'state', 'template'],
    patient_at: ['patientId', '-at', '-_id'],
    look: ['lookAt', '_id'],
    state_at: ['state', '-at', 'template', 'error.code', 'error.field', 'endedAt'],
  },
  whose: { patientId: 'handed over', 'facts.patientId': namesAPage },
});

export const noticeStore = {
  /**
   * Adds notices; those whose cause has one already are left as they are. The desk is no account to send to: what is for whom it
   * booked can only go as an SMS.
   */
  insertMissing: (many: Notice[]) =>
    notices.insertMissing(
      many.filter(({ account, kind }) => account !== deskAccount || hasSms(kind)),
    ),

  /** Open ones whose time has come, those that have waited longest first. */
  due: (now: Moment, limit: number) =>
    notices.find({
      where: [{ open: true }, { nextAt: commands().lte(now) }],
      order: [
        ['nextAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit,
    }),

  /** When the next open one is due; undefined where there is none. */
  nextDue: async (): Promise<Moment | undefined> => {
    const where = [{ open: true }, { nextAt: commands().gt(0) }];
    const next = { where, order: [['nextAt', 'asc']] as [['nextAt', 'asc']], limit: 1 };
    return (await notices.find({ ...next, fields: ['nextAt'] }))[0]?.nextAt;
  },

  /** All open ones of some accounts. */
  openOf: (accounts: string[]) =>
    notices.findAll({
      where: [{ open: true }, { account: commands().in(accounts) }],
    }),

  /** Takes those that are still due for one run until `until`; answers those it got. */
  async claim(ids: string[], holder: string, now: Moment, until: Moment): Promise<Set<string>> {
    const mine = { _id: commands().in(ids) };
    const claimed = await notices.changeMany(
      [mine, { open: true }, { nextAt: commands().lte(now) }],
      { holder, nextAt: until },
    );
    if (claimed === ids.length) return new Set(ids);
    // Others were faster with some, or the answer of a first sending was lost.
    const held = await notices.find({
      where: [mine, { holder }, { open: true }],
      fields: ['_id'],
      limit: ids.length,
    });
    return new Set(held.map(({ _id }) => _id));
  },

  /** Looks again at some not before `until`, since they stand behind one that must wait. */
  putOff: (ids: string[], now: Moment, until: Moment) =>
    notices.changeMany(
      [{ _id: commands().in(ids) }, { open: true }, { nextAt: commands().lte(now) }],
      { nextAt: until },
    ),

  /** Puts down what became of some notices, for whoever still holds them. */
  record: (ids: string[], holder: string, result: Result, now: Moment) =>
    notices.changeMany([{ _id: commands().in(ids) }, { holder }, { open: true }], {
      ...(result.state === 'waiting'
        ? {
            nextAt: result.nextAt,
            ...defined({
              attempts: result.way ? 0 : result.tried ? commands().inc(1) : undefined,
              way: result.way,
            }),
          }
        : { state: result.state, open: false, endedAt: now, ...reportOf(result.serial, now) }),
      ...defined({ error: result.error && commands().set(result.error) }),
      holder: commands().remove(),
    }),

  /** SMS whose report is to be asked for. */
  unreported: (now: Moment, limit: number) =>
    notices.find({
      where: [{ lookAt: commands().lte(now) }],
      order: [
        ['lookAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit,
    }),

  /** When the next report is to be asked for; undefined where there is none. */
  nextLook: async (): Promise<Moment | undefined> => {
    const where = [{ lookAt: commands().gt(0) }];
    const next = { where, order: [['lookAt', 'asc']] as [['lookAt', 'asc']], limit: 1 };
    return (await notices.find({ ...next, fields: ['lookAt'] }))[0]?.lookAt;
  },

  /** There was no report yet: it is asked for again at `next`, or never. */
  looked: (id: string, looks: number, next: Moment | undefined) =>
    notices.change(id, [{ lookAt: commands().gt(0) }, { 'sms.looks': looks }], {
      lookAt: next ?? commands().remove(),
      'sms.looks': looks + 1,
    }),

  /** What an SMS came to, by its report. */
  reported: (id: string, { state, error }: Result) =>
    notices.change(id, [{ lookAt: commands().gt(0) }], {
      state,
      ...defined({ error: error && commands().set(error) }),
      lookAt: commands().remove(),
    }),

  /** How many were sent to some accounts by each template. */
  sentCounts: (accounts: string[]) =>
    notices.countBy(
      [{ account: commands().in(accounts) }, { state: 'sent' }],
      ['account', 'template'],
    ),

  /** How many of these were for a cause of some time. */
  sentBetween: (accounts: string[], from: Moment, before: Moment) =>
    notices.countBy(
      [
        { account: commands().in(accounts) },
        { state: 'sent' },
        { at: commands().gte(from) },
        { at: commands().lt(before) },
      ],
      ['account', 'template'],
    ),

  /** The accounts of some. */
  accountsOf: async (ids: string[]): Promise<string[]> => [
    ...new Set((await notices.byIds(ids, ['account'])).map(({ account }) => account)),
  ],

  /** What waits to be sent. */
  waiting: (now: Moment) =>
    waitingIn(notices, [{ open: true }, { nextAt: commands().lte(now) }], 'nextAt'),

  /** What became of some. */
  states: async (ids: string[]): Promise<Map<string, NoticeState>> =>
    new Map((await notices.byIds(ids, ['state'])).map(({ _id, state }) => [_id, state])),

  /** Of a patient, newest first. */
  ofPatient: (patientId: string, limit: number) =>
    notices.find({ where: [{ patientId }], order: [['at', 'desc']], limit }),

  /** Drops what is still open for an account that was closed (R25). */
  dropOpenOf: (account: string, now: Moment) =>
    notices.changeMany([{ account }, { open: true }], {
      state: 'dropped',
      open: false,
      endedAt: now,
    }),

  /** What WeChat or Tencent Cloud found wrong since a moment: how often, and when first and last. */
  refusedSince: (since: Moment, state: 'refused' | 'smsFailed') =>
    notices.countBy(
      [{ state }, { at: commands().gte(since) }],
      ['template', 'error.code', 'error.field'],
      'endedAt',
    ),
};

/** An SMS that was taken is asked after. */
const reportOf = (serial: string | undefined, now: Moment) =>
  serial === undefined
    ? {}
    : { sms: commands().set({ serial, at: now, looks: 0 }), lookAt: nextLook(now, 0) };

/** Messages that may go after their period (R25): they ended and were not sent. */
export const oldNotices = outlived(notices, 'at', () => [
  { open: false },
  { state: commands().neq('sent') },
]);

/** Messages that were sent may go once they are taken off what was agreed to (`foldOld`). */
export const oldSentNotices = outlived(notices, 'at', () => [{ open: false }, { state: 'sent' }]);

export const personsNotices = ofPerson(notices, 'at');
