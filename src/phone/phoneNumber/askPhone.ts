import { texts } from '../../../texts';
import { askStack, demoPerson, tellStack } from '../localStack/localStack';
import { askInSheet } from '../sheet/sheet';
import type { PhoneNumberAnswer } from './phoneNumber';

const { askPhone: words } = texts.pages.common;

/**
 * In the browser: a sheet like WeChat's own; the local stack makes the code for the demonstration
 * person's phone.
 */
export async function askPhone(): Promise<PhoneNumberAnswer> {
  const openid = demoPerson();
  try {
    const account = await askStack(`accounts?openid=${encodeURIComponent(openid)}`);
    const { phone } = account as { phone?: { number: string } };
    if (!phone) return 'failed';
    const shown = phone.number.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2');
    const { title, bound, allow: yes, refuse: no } = words;
    if (!(await askInSheet({ title, lines: [bound(shown)], yes, no }))) return 'refused';
    const { code } = (await tellStack('codes', { kind: 'phone', openid })) as { code: string };
    return { code };
  } catch {
    return 'failed';
  }
}
