import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../../local/accounts/accounts';
import { accounts, newcomersCard } from './people';
import type { Person } from './seed';

/**
 * The demonstration’s persons as WeChat knows them: the phone of each, and the real names of
 * patients. The staff never opened WeChat Pay.
 *
 * @param folder the folder of persons.json
 */
export function weChatAccounts(folder: string): Account[] {
  const persons: Person[] = JSON.parse(readFileSync(join(folder, 'persons.json'), 'utf8'));
  return persons.map(({ openid, name, phone, roles }) => {
    const account: Account = { openid, phone: { number: phone, countryCode: '86' } };
    const [self] = accounts.main.find(each => each.openid === openid)?.patients ?? [];
    const document = self?.document ?? newcomersCard;
    if (!roles && 'number' in document) account.realName = { name, credId: document.number };
    return account;
  });
}
