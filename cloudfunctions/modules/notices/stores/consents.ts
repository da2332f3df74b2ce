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
}

/** Requests kept in mind: far more than an account sends while one of them may still be repeated. */
const remembered = 100;

export const consents = defineCollection<Consents>('consents');

/** The answers as the update that counts them. */
const counting = (
  answers: { template: TemplateName; lasting: boolean; answer: ConsentAnswer }[],
  now: Moment,
) =>
  Object.fromEntries(
    answers.flatMap(({ template, lasting, answer }) => {
      const yes = answer === 'accept' || answer === 'always';
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

  of: (accounts: string[]) => consents.findAll({ where: [{ _id: commands().in(accounts) }] }),

  /** Puts answers down, once for each request; a request that was put down already changes nothing. */
  async record(
    account: string,
    requestId: string,
    answers: { template: TemplateName; lasting: boolean; answer: ConsentAnswer }[],
    now: Moment,
  ): Promise<void> {
    const record = () =>
      consents.change(account, [{ requests: commands().neq(requestId) }], {
        ...counting(answers, now),
        requests: commands().push({ each: [requestId], slice: -remembered }),
      });
    if (await record()) return;
    if (await consents.insert({ _id: account, templates: {}, requests: [] })) await record();
  },

  /** An account that was closed has agreed to no messages any more (R25). */
  forget: (account: string) => consents.remove(account, [{ templates: commands().exists(true) }]),

  /** WeChat knows of no consent: what was given counts as spent, unless more than `given` was given since. */
  spent: (account: string, template: TemplateName, given: number, sent: number) =>
    consents.change(account, [{ [`templates.${template}.given`]: given }], {
      [`templates.${template}.given`]: sent,
      [`templates.${template}.stands`]: false,
    }),
};
