import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import type { ConsentAnswer } from '../../../../types/notices/consents';
import type { TemplateName } from '../../../../types/notices/template';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** An account's consents for one template. */
export interface Consent {
  /** The number of consents given; for a template with lasting consent, only counted. */
  given: number;
  /** Whether a lasting consent is valid. */
  stands: boolean;
  /** The last yes or no; missing while WeChat has never shown the question. */
  answer?: ConsentAnswer;
  /** When the person was last asked. */
  at: Moment;
}

/** The ledger of one account's consents (R19), which no API of WeChat can return. */
export interface Consents {
  _id: string;
  templates: Partial<Record<TemplateName, Consent>>;
  /** The last recorded requests, so that one sent twice counts once. */
  requests: string[];
  /**
   * Messages with a cause before this moment are subtracted from the consents, and no longer
   * counted (R25).
   */
  countedFrom?: Moment;
  /** Messages from before `countedFrom` may still exist. */
  folding?: true;
}

/**
 * The number of requests that are remembered: far more than an account sends while one may still be
 * repeated.
 */
const remembered = 100;

export const consents = defineCollection<Consents>('consents', {
  indexes: { folding: ['folding', '_id'] },
});

/** A person's answer to the question for a template. */
interface Answered {
  template: TemplateName;
  lasting: boolean;
  answer: ConsentAnswer;
}

const isYes = (answer: ConsentAnswer): boolean => answer === 'accept' || answer === 'always';

/** The messages sent to one account, by template. */
type Sent = { template: TemplateName; count: number }[];

/**
 * The answers of an account without a ledger. If it was closed and came back, messages sent before
 * use up its former consents.
 */
const firstAnswers = (answers: Answered[], sent: Sent, now: Moment): Consents['templates'] => {
  const spent = new Map(sent.map(({ template, count }) => [template, count]));
  return Object.fromEntries([
    ...sent.map(({ template, count }) => [template, { given: count, stands: false, at: 0 }]),
    ...answers.map(({ template, lasting, answer }) => {
      const yes = isYes(answer);
      const said = yes || answer === 'reject';
      const given = (spent.get(template) ?? 0) + (yes ? 1 : 0);
      return [
        template,
        {
          ...{ given, stands: yes && lasting, at: now },
          ...defined({ answer: said ? answer : undefined }),
        },
      ];
    }),
  ]);
};

/** The answers as the update that counts them. */
const counting = (answers: Answered[], now: Moment) =>
  Object.fromEntries(
    answers.flatMap(({ template, lasting, answer }) => {
      const yes = isYes(answer);
      const path = `templates.${template}`;
      return [
        [`${path}.given`, commands().inc(yes ? 1 : 0)],
        // A question that WeChat did not show is no answer: the former one stays.
        ...(yes || answer === 'reject'
          ? [
              [`${path}.stands`, yes && lasting],
              [`${path}.answer`, answer],
            ]
          : []),
        [`${path}.at`, now],
      ];
    }),
  );

export const consentStore = {
  get: (account: string) => consents.get(account),

  of: (accounts: string[]) => consents.byIds(accounts),

  /**
   * Records answers, once for each request; returns the ledger after it.
   * @param sent returns the messages sent to the account so far; called if it has no ledger
   */
  async record(
    account: string,
    requestId: string,
    answers: Answered[],
    sent: () => Promise<Sent>,
    now: Moment,
  ): Promise<Consents | undefined> {
    const record = () =>
      consents.change(account, [{ requests: commands().neq(requestId) }], {
        ...counting(answers, now),
        requests: commands().push({ each: [requestId], slice: -remembered }),
      });
    const recorded = await record();
    if (recorded) return recorded;
    const templates = firstAnswers(answers, await sent(), now);
    const first = { _id: account, templates, requests: [requestId] };
    if (await consents.insert(first)) return first;
    // Recorded by an earlier sending, or another request came first at this moment.
    return (await record()) ?? consents.get(account);
  },

  /** Removes the consents of a closed account (R25). */
  forget: (account: string) => consents.remove(account, [{ templates: commands().exists(true) }]),

  /**
   * Records that WeChat has no consent left: all given consents count as used. Does nothing if
   * their number is not `given` any more.
   */
  spent: (account: string, template: TemplateName, given: number, sent: number) =>
    consents.change(account, [{ [`templates.${template}.given`]: given }], {
      [`templates.${template}.given`]: sent,
      [`templates.${template}.stands`]: false,
    }),

  /**
   * Subtracts the messages sent before a moment from the consents, so that they can be removed
   * (R25): once, unless another run did so since the ledger was read.
   */
  fold: (
    { _id, countedFrom }: Consents,
    sent: { template: TemplateName; count: number }[],
    before: Moment,
  ) =>
    consents.change(_id, [{ countedFrom: countedFrom ?? commands().exists(false) }], {
      ...Object.fromEntries(
        sent.map(({ template, count }) => [`templates.${template}.given`, commands().inc(-count)]),
      ),
      countedFrom: before,
      folding: true,
    }),

  /** No message from before a moment exists any more. */
  folded: (before: Moment) =>
    consents.changeMany([{ folding: true }, { countedFrom: commands().lte(before) }], {
      folding: commands().remove(),
    }),
};
