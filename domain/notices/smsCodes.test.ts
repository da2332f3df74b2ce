import { MINUTE } from '../time/time';
import { smsFaultOf, smsOutcomeOf } from './smsCodes';

test('taken', () => {
  expect(smsOutcomeOf({ code: 'Ok', serial: '14:1' }, 3, 0)).toEqual({
    state: 'sentBySms',
    serial: '14:1',
  });
});

test.each([
  'FailedOperation.PhoneNumberInBlacklist',
  'InvalidParameterValue.IncorrectPhoneNumber',
  'LimitExceeded.PhoneNumberDailyLimit',
  'FailedOperation.TemplateIncorrectOrUnapproved',
  'Something.New',
])('%s: refused for good', code => {
  expect(smsOutcomeOf({ code }, 0, 0)).toEqual({ state: 'smsFailed', error: { code } });
});

test.each([
  { failed: 'timeout' },
  { code: 'InternalError.Timeout' },
  { code: 'LimitExceeded.PhoneNumberThirtySecondLimit' },
  { code: 'LimitExceeded.DeliveryFrequencyLimit' },
])('%j: tried again, four times at most', sent => {
  const error = { code: Object.values(sent)[0] };
  expect(smsOutcomeOf(sent, 0, 0)).toEqual({
    state: 'waiting',
    nextAt: MINUTE / 2,
    tried: true,
    error,
  });
  expect(smsOutcomeOf(sent, 2, 0)).toMatchObject({ state: 'waiting', nextAt: 2 * MINUTE });
  expect(smsOutcomeOf(sent, 3, 0)).toEqual({ state: 'smsFailed', error });
});

test.each([
  ['FailedOperation.TemplateUnapprovedOrNotExist', 'smsTemplate'],
  ['InvalidParameterValue.TemplateParameterLengthLimit', 'smsTemplate'],
  ['FailedOperation.SignatureIncorrectOrUnapproved', 'smsSign'],
  ['FailedOperation.InsufficientBalanceInSmsPackage', 'smsMoney'],
  ['UnauthorizedOperation.ServiceSuspendDueToArrears', 'smsMoney'],
  ['UnauthorizedOperation.SmsSdkAppIdVerifyFail', 'smsAccount'],
  ['AuthFailure.SecretIdNotFound', 'smsAccount'],
  ['LimitExceeded.AppCountryOrRegionDailyLimit', 'smsLimit'],
  ['DayLimit', 'smsLimit'],
  ['FailedOperation.PhoneNumberInBlacklist', undefined],
  ['LimitExceeded.PhoneNumberDailyLimit', undefined],
  ['NoPhone', undefined],
])('%s is reported as %s', (code, fault) => {
  expect(smsFaultOf(code)).toBe(fault);
});
