import { defined } from '../../../../domain/defined';
import type { ConsentState, ConsentView } from '../../../../types/notices/consents';
import type { TemplateName } from '../../../../types/notices/template';
import { templateNamed, templates } from '../../../../types/notices/templates';
import { type Consent, type Consents, consentStore } from '../stores/consents';
import { noticeStore } from '../stores/notices';

/** The consents of accounts, and the messages sent by them. */
export interface Ledger {
  /** The number of messages that may still be sent; 1 while a lasting consent is valid. */
  left(account: string, template: TemplateName): number;
  sent(account: string, template: TemplateName): number;
  given(account: string, template: TemplateName): number;
  of(account: string): ConsentView[];
}

const nothing = (): Consent => ({ given: 0, stands: false, at: 0 });

const stateOf = ({ answer }: Consent, lasting: boolean, left: number): ConsentState => {
  if (answer === 'reject') return 'refused';
  // A lasting consent that WeChat no longer has is missing, whatever the account answered.
  if (answer === 'always' && (!lasting || left > 0)) return 'always';
  return left > 0 ? 'given' : 'none';
};

/**
 * Reads the ledger of some accounts in two requests (R19): one if none of them was ever asked,
 * three while old messages of theirs are being removed. Sent messages are counted from the notices
 * themselves, so that a job that is killed can neither lose a count nor make it twice.
 */
export async function ledgerOf(accounts: string[]): Promise<Ledger> {
  const asked = [...new Set(accounts)];
  const known = asked.length ? await consentStore.of(asked) : [];
  return ledgerBy(known);
}

/**
 * The ledger of accounts whose consents are read already. Accounts without consents never got a
 * message by consent.
 */
export async function ledgerBy(known: Consents[]): Promise<Ledger> {
  const accounts = known.map(({ _id }) => _id);
  const [counts, gone] = await Promise.all([
    accounts.length ? noticeStore.sentCounts(accounts) : [],
    alreadyTakenOff(known),
  ]);
  const byAccount = new Map<string, Consents>(known.map(each => [each._id, each]));
  const sentBy = new Map(counts.map(row => [`${row.template} ${row.account}`, row.count]));
  const consent = (account: string, template: TemplateName): Consent => ({
    ...nothing(),
    ...byAccount.get(account)?.templates[template],
  });
  const sent = (account: string, template: TemplateName) =>
    (sentBy.get(`${template} ${account}`) ?? 0) - (gone.get(`${template} ${account}`) ?? 0);
  const left = (account: string, template: TemplateName): number => {
    const { given, stands, answer } = consent(account, template);
    // An account that refused last gets nothing, even if WeChat would still deliver it.
    if (answer === 'reject') return 0;
    if (templateNamed(template).lasting) return stands ? 1 : 0;
    return Math.max(given - sent(account, template), 0);
  };
  return {
    left,
    sent,
    given: (account, template) => consent(account, template).given,
    of: account =>
      templates.map(({ name, title, lasting }) => {
        const known = consent(account, name);
        const { given, at } = known;
        const remains = left(account, name);
        return {
          name,
          title,
          lasting,
          state: stateOf(known, lasting, remains),
          left: remains,
          sent: sent(account, name),
          given,
          ...defined({ lastAt: at || undefined }),
        };
      }),
  };
}

/**
 * The messages that are subtracted from the consents and still exist, while they are being removed.
 */
async function alreadyTakenOff(known: Consents[]): Promise<Map<string, number>> {
  const folding = known.filter(({ folding }) => folding);
  const counts = new Map<string, number>();
  for (const until of new Set(folding.map(({ countedFrom = 0 }) => countedFrom))) {
    const accounts = folding.filter(({ countedFrom }) => countedFrom === until);
    const rows = await noticeStore.sentBetween(
      accounts.map(({ _id }) => _id),
      0,
      until,
    );
    for (const { template, account, count } of rows) counts.set(`${template} ${account}`, count);
  }
  return counts;
}
