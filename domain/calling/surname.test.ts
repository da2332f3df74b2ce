import { surnameOf } from './surname';

test.each([
  ['彭立新', '彭'],
  ['王明', '王'],
  ['欧阳娜娜', '欧阳'],
  ['欧阳', '欧'],
  ['司徒美', '司徒'],
  ['王李丽华', '王'],
  ['买买提·艾力', '买买提·艾力'],
  ['古丽米热木', '古丽米热木'],
  ['SMITH JOHN', 'SMITH JOHN'],
])('R15: %s is addressed as %s', (name, surname) => {
  expect(surnameOf(name)).toBe(surname);
});
