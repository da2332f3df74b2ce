import { View } from '@tarojs/components';
import { aria } from '../aria';
import { requireAgreement } from '../privacy/index.h5';
import { askPhone } from './askPhone';
import type { PhoneNumberButtonProps } from './phoneNumber';

/** In the browser: a button that opens a sheet like WeChat's own. */
export function PhoneNumberButton({
  className,
  label,
  disabled = false,
  onAnswer,
  children,
}: PhoneNumberButtonProps) {
  const press = async () => onAnswer((await requireAgreement()) ? await askPhone() : 'refused');
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
