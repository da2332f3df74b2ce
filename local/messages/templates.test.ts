import { checkTemplates, faultOf } from './templates';

const fault = (field: string, value: unknown) =>
  faultOf({ id: 't', fields: [field] }, { [field]: { value } });

const GOOD: [field: string, value: unknown][] = [
  ['thing1', '心血管内科（西院）3 号诊室'],
  ['thing1', '二十个字二十个字二十个字二十个字二十个字'],
  ['name2', '欧阳娜娜'],
  ['name2', 'Anna Maria Smith'],
  ['phrase3', '已取消'],
  ['character_string4', 'A-0042/7'],
  ['time5', '2026年11月22日 14:30'],
  ['time5', '14:30'],
  ['time5', '2026-11-22 14:30~2026-11-22 15:00'],
  ['date6', '2026年11月22日'],
  ['date6', '2026-11-22'],
  ['date6', '2026年11月22日 09:00'],
  ['number7', 12],
  ['number7', '12.5'],
  ['phone_number8', '+86-0571-87654321'],
  ['amount9', '¥12.50'],
  ['letter10', 'abc'],
  ['car_number11', '浙A12345'],
];
const BAD: [field: string, value: unknown][] = [
  ['thing1', '二十一个字二十一个字二十一个字二十一个字二'],
  ['thing1', ''],
  ['thing1', undefined],
  ['thing1', null],
  ['thing1', { deep: 1 }],
  ['name2', '一二三四五六七八九十一'],
  ['name2', 'Abcdefghijklmnopqrstu'],
  ['name2', '张3'],
  ['phrase3', '六个汉字太长'],
  ['phrase3', 'ok'],
  ['character_string4', '三号'],
  ['character_string4', 'x'.repeat(33)],
  ['time5', '下午两点'],
  ['time5', '25:00'],
  ['date6', '明天'],
  ['number7', '十二'],
  ['phone_number8', '1'.repeat(18)],
  ['letter10', 'a1'],
  ['car_number11', '浙A12345678'],
];

test.each(GOOD)('%s accepts %p', (field, value) => {
  expect(fault(field, value)).toBeNull();
});

test.each(BAD)('%s refuses %p, by its name', (field, value) => {
  expect(fault(field, value)).toContain(`data.${field}.value`);
});

test('a field outside the template is ignored', () => {
  const template = { id: 't', fields: ['thing1'] };
  expect(faultOf(template, { thing1: { value: 'a' }, thing2: { value: '' } })).toBeNull();
});

test('a template with a field of an unknown type is refused', () => {
  expect(() => checkTemplates([{ id: 't', fields: ['thing1'] }])).not.toThrow();
  expect(() => checkTemplates([{ id: 't', fields: ['wish1'] }])).toThrow('wish1');
  expect(() => checkTemplates([{ id: 't', fields: ['thing'] }])).toThrow('thing');
});
