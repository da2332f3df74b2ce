import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import type { ConsentAnswer } from '../../../../types/notices/consents';
import type { TemplateName } from '../../../../types/notices/template';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** What an account agreed to for one template. */
export interface Consent {
  /** Consents given in all; of a template whose consent lasts, only counted. */
  given: number;
  /** Whether a lasting consent stands. */
  stands: boolean;
  /** The last yes or no; none while WeChat never put the question. */
  answer?: ConsentAnswer;
  /** When the person was asked last. */
  at: Moment;
}

/** The ledger of one account's consents (R19); no interface of WeChat gives it back. */
export interface Consents {
  _id: string;
  templates: Partial<Record<TemplateName, Consent>>;
  /** The last requests that were put down, so that one sent twice counts once. */
  requests: string[];
  /** What was sent for a cause before this moment is taken off what was given, and counts no more (R25). */
  countedFrom?: Moment;
  /** Messages from before `countedFrom` may still be there. */
  folding?: true;
}

/** Requests kept in mind: far more than an account sends while one of them may still be repeated. */
const remembered = 100;

export const consents = defineCollection<Consents>('consents', {
  indexes: { folding: ['folding', '_id'] },
});

/** What a person answered to the question for a template. */
interface Answered {
  template: TemplateName;
  lasting: boolean;
  answer: ConsentAnswer;
}

const isYes = (answer: ConsentAnswer): boolean => answer === 'accept' || answer === 'always';

/** Messages that were sent to one account, by template. */
type Sent = { template: TemplateName; count: number }[];

/**
 * The same of an account without a ledger. Where it was closed and came back, what it had agreed to before is spent by what was sent
 * to it before.
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
        // A question that WeChat did not put is no answer: what was said before holds.
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
   * Puts answers down, once for each request; one that was put down already changes nothing. Answers the ledger after.
   * @param sent what was sent to the account so far; asked for where it has no ledger
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
    // Put down by an earlier sending, or others were put down first at this moment.
    return (await record()) ?? consents.get(account);
  },

  /** An account that was closed has agreed to no messages any more (R25). */
  forget: (account: string) => consents.remove(account, [{ templates: commands().exists(true) }]),

  /** WeChat knows of no consent: what was given counts as spent, unless more than `given` was given since. */
  spent: (account: string, template: TemplateName, given: number, sent: number) =>
    consents.change(account, [{ [`templates.${template}.given`]: given }], {
      [`templates.${template}.given`]: sent,
      [`templates.${template}.stands`]: false,
    }),

  /**
   * Takes what was sent before a moment off what was given, so that those messages can go (R25): once, unless others did it since the
   * ledger was read.
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

  /** No message from before a moment is there any more. */
  folded: (before: Moment) =>
    consents.changeMany([{ folding: true }, { countedFrom: commands().lte(before) }], {
      folding: commands().remove(),
    }),
};
