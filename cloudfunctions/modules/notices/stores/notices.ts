import { deskAccount } from '../../../../domain/booking/session';
import { defined } from '../../../../domain/defined';
import type { NoticeError, NoticeResult } from '../../../../domain/notices/outcome';
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

/**
 * One message to one account (R19). `_id` is derived from its cause, so that one cause gives one
 * message. It contains nothing personal but, for a day and sealed, the phone of an SMS.
 */
export type Notice = AnyNotice & {
  _id: string;
  account: string;
  /** The patient it is about; the name is read when it is sent. */
  patientId?: string;
  appointmentId?: string;
  /** The moment of its cause; an account's messages are sent in this order. */
  at: Moment;
  template: TemplateName;
  /** Whether it still has to be processed. */
  open: boolean;
  state: NoticeState;
  /** When to look at it next; while a run sends it, the end of the run's lease. */
  nextAt: Moment;
  /** From this moment on it is useless, and is not sent any more. */
  dropAfter: Moment;
  /** The number of failed tries to send it. */
  attempts: number;
  /** The run that may send it until `nextAt`. */
  holder?: string;
  /** Sent by SMS, because WeChat could not deliver it or the person has no account. */
  way?: 'sms';
  endedAt?: Moment;
  /** The last error of WeChat or Tencent Cloud. */
  error?: NoticeError;
  /**
   * The SMS that Tencent Cloud accepted: its serial number, when, and how often its report was
   * asked for. `phone`, sealed, is the number it went to, until its report is no longer asked for.
   */
  sms?: { serial: string; at: Moment; looks: number; phone?: string };
  /** When to ask next for the delivery report; missing once it is known, or no longer asked for. */
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
  sealed: { 'sms.phone': 'its id' },
  whose: { patientId: 'handed over', 'facts.patientId': namesAPage },
});

export const noticeStore = {
  /**
   * Adds notices; one whose cause has a notice already is left as it is. The desk is no account:
   * notices of its bookings can only go by SMS.
   */
  insertMissing: (many: Notice[]) =>
    notices.insertMissing(
      many.filter(({ account, kind }) => account !== deskAccount || hasSms(kind)),
    ),

  /** Open notices that are due, those that have waited longest first. */
  due: (now: Moment, limit: number) =>
    notices.find({
      where: [{ open: true }, { nextAt: commands().lte(now) }],
      order: [
        ['nextAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit,
    }),

  /** When the next open one is due; undefined if there is none. */
  nextDue: async (): Promise<Moment | undefined> => {
    const where = [{ open: true }, { nextAt: commands().gt(0) }];
    const next = { where, order: [['nextAt', 'asc']] as [['nextAt', 'asc']], limit: 1 };
    return (await notices.find({ ...next, fields: ['nextAt'] }))[0]?.nextAt;
  },

  /** All open notices of some accounts. */
  openOf: (accounts: string[]) =>
    notices.findAll({
      where: [{ open: true }, { account: commands().in(accounts) }],
    }),

  /** Claims notices that are still due for one run until `until`; returns the ids it got. */
  async claim(ids: string[], holder: string, now: Moment, until: Moment): Promise<Set<string>> {
    const mine = { _id: commands().in(ids) };
    const claimed = await notices.changeMany(
      [mine, { open: true }, { nextAt: commands().lte(now) }],
      { holder, nextAt: until },
    );
    if (claimed === ids.length) return new Set(ids);
    // Another run was faster with some, or the answer to a first sending was lost.
    const held = await notices.find({
      where: [mine, { holder }, { open: true }],
      fields: ['_id'],
      limit: ids.length,
    });
    return new Set(held.map(({ _id }) => _id));
  },

  /** Puts off notices until `until`, because they are behind one that has to wait. */
  putOff: (ids: string[], now: Moment, until: Moment) =>
    notices.changeMany(
      [{ _id: commands().in(ids) }, { open: true }, { nextAt: commands().lte(now) }],
      { nextAt: until },
    ),

  /** Records the result of some notices that this run still holds. */
  record: (ids: string[], holder: string, result: NoticeResult, now: Moment) =>
    notices.changeMany([{ _id: commands().in(ids) }, { holder }, { open: true }], {
      ...(result.state === 'waiting'
        ? {
            nextAt: result.nextAt,
            ...defined({
              attempts: result.way ? 0 : result.tried ? commands().inc(1) : undefined,
              way: result.way,
            }),
          }
        : { state: result.state, open: false, endedAt: now, ...reportOf(result, now) }),
      ...defined({ error: result.error && commands().set(result.error) }),
      holder: commands().remove(),
    }),

  /** SMS whose report has to be asked for. */
  unreported: (now: Moment, limit: number) =>
    notices.find({
      where: [{ lookAt: commands().lte(now) }],
      order: [
        ['lookAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit,
    }),

  /** When the next report has to be asked for; undefined if there is none. */
  nextLook: async (): Promise<Moment | undefined> => {
    const where = [{ lookAt: commands().gt(0) }];
    const next = { where, order: [['lookAt', 'asc']] as [['lookAt', 'asc']], limit: 1 };
    return (await notices.find({ ...next, fields: ['lookAt'] }))[0]?.lookAt;
  },

  /** Records that there was no report yet: it is asked for again at `next`, or never. */
  looked: (id: string, looks: number, next: Moment | undefined) =>
    notices.change(id, [{ lookAt: commands().gt(0) }, { 'sms.looks': looks }], {
      ...(next === undefined ? askedNoMore() : { lookAt: next }),
      'sms.looks': looks + 1,
    }),

  /** Records the report of an SMS. */
  reported: (id: string, { state, error }: NoticeResult) =>
    notices.change(id, [{ lookAt: commands().gt(0) }], {
      state,
      ...defined({ error: error && commands().set(error) }),
      ...askedNoMore(),
    }),

  /** The number of messages sent to some accounts, by template. */
  sentCounts: (accounts: string[]) =>
    notices.countBy(
      [{ account: commands().in(accounts) }, { state: 'sent' }],
      ['account', 'template'],
    ),

  /** The number of messages for causes within a time span. */
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

  /** The accounts of some notices. */
  accountsOf: async (ids: string[]): Promise<string[]> => [
    ...new Set((await notices.byIds(ids, ['account'])).map(({ account }) => account)),
  ],

  /** The notices waiting to be sent. */
  waiting: (now: Moment) =>
    waitingIn(notices, [{ open: true }, { nextAt: commands().lte(now) }], 'nextAt'),

  /** The states of some notices, by id. */
  states: async (ids: string[]): Promise<Map<string, NoticeState>> =>
    new Map((await notices.byIds(ids, ['state'])).map(({ _id, state }) => [_id, state])),

  /** A patient's notices, newest first. */
  ofPatient: (patientId: string, limit: number) =>
    notices.find({ where: [{ patientId }], order: [['at', 'desc']], limit }),

  /** Drops the open notices of a closed account (R25). */
  dropOpenOf: (account: string, now: Moment) =>
    notices.changeMany([{ account }, { open: true }], {
      state: 'dropped',
      open: false,
      endedAt: now,
    }),

  /**
   * The errors of WeChat or Tencent Cloud since a moment: how often, and the first and last time.
   */
  refusedSince: (since: Moment, state: 'refused' | 'smsFailed') =>
    notices.countBy(
      [{ state }, { at: commands().gte(since) }],
      ['template', 'error.code', 'error.field'],
      'endedAt',
    ),
};

/** The fields for asking for the report of an accepted SMS. */
const reportOf = ({ serial, sentTo }: { serial?: string; sentTo?: string }, now: Moment) =>
  serial === undefined
    ? {}
    : {
        sms: commands().set({ serial, at: now, looks: 0, ...defined({ phone: sentTo }) }),
        lookAt: nextLook(now, 0),
      };

/** The end of asking for a report: the phone it is asked with is not kept any longer (R25). */
const askedNoMore = () => ({ lookAt: commands().remove(), 'sms.phone': commands().remove() });

/**
 * Messages that may be removed after their retention period (R25): they ended without being sent.
 */
export const oldNotices = outlived(notices, 'at', () => [
  { open: false },
  { state: commands().neq('sent') },
]);

/** Sent messages may be removed once they are subtracted from the consents (`foldOld`). */
export const oldSentNotices = outlived(notices, 'at', () => [{ open: false }, { state: 'sent' }]);

export const personsNotices = ofPerson(notices, 'at');
