import { refusedBy } from './refusedBy';

test.each([
  [{ errMsg: 'chooseMessageFile:fail cancel' }, 'stopped'],
  [{ errMsg: 'scanCode:fail cancel' }, 'stopped'],
  [{ errMsg: 'makePhoneCall:fail cancel' }, 'stopped'],
  [{ errMsg: 'scanCode:fail auth deny' }, 'refused'],
  [{ errMsg: 'scanCode:fail:auth denied', errno: 103 }, 'refused'],
  [
    { errMsg: 'chooseMessageFile:fail privacy permission is not authorized', errno: 104 },
    'refused',
  ],
  [
    {
      errMsg: 'setClipboardData:fail api scope is not declared in the privacy agreement',
      errno: 112,
    },
    'refused',
  ],
  [{ errMsg: 'setClipboardData:fail' }, 'failed'],
  [new Error('no such function'), 'failed'],
  [undefined, 'failed'],
])('%j is %s', (error, meaning) => {
  expect(refusedBy(error)).toBe(meaning);
});
