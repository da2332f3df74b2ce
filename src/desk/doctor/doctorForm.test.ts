import { handOf, mistakesIn, valuesOf, type Whole } from './doctorForm';

const whole: Whole = {
  doctor: { id: 'D001', name: '胡长青', title: '主任医师' },
  department: { id: 'K01', name: '产科' },
  said: { specialities: '高危妊娠', picture: 'https://a.example/1.jpg' },
  hand: { profile: '手写的', fees: { general: 1550 } },
  clinics: [
    { clinicType: 'expert', fees: [5000] },
    { clinicType: 'general', fees: [1000] },
    { clinicType: 'specialist', fees: [2000, 3000] },
  ],
};
const values = valuesOf(whole);

test('R22: the form shows what patients see, and unchanged it writes the same', () => {
  expect(values).toEqual({
    ...{ specialities: '高危妊娠', profile: '手写的', picture: 'https://a.example/1.jpg' },
    fees: { expert: '50', general: '15.5', specialist: '' },
  });
  expect(handOf(values, whole)).toEqual(whole.hand);
});

test('R22: a text equal to the roster’s follows the roster, and an emptied one shows nothing', () => {
  const typed = {
    ...{ specialities: '', profile: ' ', picture: '' },
    fees: { expert: '50.00', general: '', specialist: '25' },
  };
  expect(handOf(typed, whole)).toEqual({
    ...{ specialities: '', picture: '' },
    fees: { specialist: 2500 },
  });
});

test('R22: a URL without https and an invalid price are reported before sending', () => {
  expect(mistakesIn(values)).toEqual([]);
  expect(mistakesIn({ ...values, picture: 'stored' })).toEqual([]);
  const wrong = {
    ...values,
    picture: 'http://a.example',
    fees: { expert: '五十', general: '10001' },
  };
  expect(mistakesIn(wrong)).toEqual(['picture', 'expert', 'general']);
});
