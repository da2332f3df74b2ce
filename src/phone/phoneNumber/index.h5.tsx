import { View } from '@tarojs/components';
import { texts } from '../../../texts';
import { aria } from '../aria';
import { askStack, demoPerson, tellStack } from '../localStack/localStack';
import { askInSheet } from '../sheet/sheet';
import type { PhoneNumberAnswer, PhoneNumberButtonProps } from './phoneNumber';

const { askPhone: words } = texts.pages.common;

/** In the browser: a sheet like WeChat's own; the local stack makes the code of the demonstration person's phone. */
export function PhoneNumberButton({
  className,
  label,
  disabled = false,
  onAnswer,
  children,
}: PhoneNumberButtonProps) {
  const press = async () => onAnswer(await askPhone());
  return (
    <View
      className={className}
      onClick={disabled ? undefined : press}
      {...aria({ role: 'button', label, disabled })}
    >
      {children}
    </View>
  );
}

async function askPhone(): Promise<PhoneNumberAnswer> {
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
