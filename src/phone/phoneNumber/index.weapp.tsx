import { Button } from '@tarojs/components';
import { aria } from '../aria';
import type { PhoneNumberAnswer, PhoneNumberButtonProps } from './phoneNumber';
import './phoneNumber.scss';

/** WeChat's own button for the phone: no other button may ask, and WeChat itself asks the user. */
export function PhoneNumberButton({
  className = '',
  label,
  disabled = false,
  onAnswer,
  children,
}: PhoneNumberButtonProps) {
  return (
    <Button
      className={`phone-number ${className}`.trim()}
      openType="getPhoneNumber"
      disabled={disabled}
      onGetPhoneNumber={({ detail }) => onAnswer(answerIn(detail))}
      {...aria({ label })}
    >
      {children}
    </Button>
  );
}

/** The error code of WeChat's privacy APIs when the user did not agree. */
const PRIVACY_REFUSED = 104;

/**
 * WeChat's versions word a refusal differently: `fail user deny`, `fail:user deny`, `user deny`,
 * `fail cancel`.
 */
function answerIn(detail: { code?: string; errMsg?: string; errno?: number }): PhoneNumberAnswer {
  const { code, errMsg = '', errno } = detail;
  if (code) return { code };
  return errno === PRIVACY_REFUSED || /deny|cancel/.test(errMsg) ? 'refused' : 'failed';
}
