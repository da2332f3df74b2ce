import { texts } from '../../texts';
import { check, emptyPersonForm, mistakesAt, toAdding, toInput } from './personForm';

const adult = {
  ...emptyPersonForm,
  name: '王丽华',
  number: '11010519491231002X',
  phone: '13800001234',
};

test('a correct form has no mistakes', () => {
  expect(check(adult)).toEqual({});
});

test('every empty field says what to fill in', () => {
  expect(check(emptyPersonForm)).toEqual({
    name: texts.identity.NAME_MISSING,
    number: texts.identity.DOCUMENT_MISSING,
    phone: texts.identity.PHONE_MISSING,
  });
});

test('R23: with WeChat’s code the phone may be left out; a typed one still has to be correct', () => {
  expect(check({ ...adult, phone: ' ' }, 'code')).toEqual({});
  expect(toAdding({ ...adult, phone: ' ' }, 'code')).not.toHaveProperty('phone');
  expect(check({ ...adult, phone: '138' }, 'code')).toEqual({ phone: texts.identity.PHONE_FORM });
  expect(toAdding(adult, 'code')).toMatchObject({ phone: adult.phone, phoneCode: 'code' });
});

test('a mistyped number is reported at its field', () => {
  expect(check({ ...adult, number: '110105194912310021' })).toEqual({
    number: texts.identity.DOCUMENT_CHECK,
  });
});

test('a child is registered with the guardian’s document, whose mistakes are shown at its fields', () => {
  const child = {
    ...adult,
    kind: 'guardianChild' as const,
    guardianNumber: adult.number,
    birthDate: '2020-03-01',
  };
  expect(check(child)).toEqual({});
  expect(toInput(child).document).toEqual({
    kind: 'guardianChild',
    birthDate: '2020-03-01',
    guardian: { kind: 'residentIdentityCard', number: adult.number },
  });
  expect(Object.keys(check({ ...child, guardianNumber: '1' }))).toEqual(['guardianNumber']);
  expect(Object.keys(check({ ...child, birthDate: '' }))).toEqual(['birthDate']);
});

test('the hospital’s problems are shown at their fields; only the first of each', () => {
  expect(
    mistakesAt([
      { path: 'document.number', message: 'one' },
      { path: 'document.number', message: 'two' },
      { path: 'elsewhere', message: 'three' },
    ]),
  ).toEqual({ number: 'one' });
});
