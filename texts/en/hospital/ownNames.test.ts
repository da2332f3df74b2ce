import { ownHospital } from '../../../types/hospital/own';
import { surveyForms } from '../../../types/surveys/form';
import { ownNames } from './ownNames';

test.each([
  ['心血管呼吸内科', 'Heart and vessels, lungs and breathing'],
  ['胸心神经外科', 'Surgery: chest, heart, brain and nerves'],
  ['普通外科', 'Surgery: general'],
  ['内科', ''],
  ['外科', 'Surgery'],
  ['肾脏免疫风湿科', 'Kidneys, immune system, rheumatism'],
  ['感染性疾病科', 'Infections'],
  ['老年医学科', 'Elderly people'],
  ['眼耳鼻喉科', 'Eyes, ears, nose and throat'],
  ['新生儿科', 'Newborn babies'],
  ['产科', 'Pregnancy and childbirth'],
  ['激光美容科', ''],
  ['', ''],
])('what a department is for: %s', (name, said) => {
  expect(ownNames.department(name)).toBe(said);
});

test('a usual name of a period or a title is said in English, another as the hospital wrote it', () => {
  expect(ownNames.period('上午')).toBe('Morning');
  expect(ownNames.period('夜场')).toBe('夜场');
  expect(ownNames.title('副主任医师')).toBe('Associate chief physician');
  expect(ownNames.title('院聘专家')).toBe('院聘专家');
});

test('each question of the surveys has its English (R14)', () => {
  for (const { title } of surveyForms.flatMap(({ questions }) => questions))
    expect(ownNames.question(title)).toMatch(/^[\p{ASCII}’]+$/u);
  expect(ownNames.question('停车')).toBe('停车');
});

test('what the project hands over as the hospital’s words is said in English, other words as the hospital wrote them (R22)', () => {
  const { bring, steps, survey, registration, complaints, followUp } = ownHospital;
  const names = [registration.name, complaints.name, followUp.name];
  const words = [bring, survey.lead, survey.thanks, ...names];
  for (const each of [...words, ...steps.flatMap(({ title, text }) => [title, text])])
    expect(ownNames.said(each)).not.toMatch(/\p{Script=Han}/u);
  expect(ownNames.said('请带好医保卡')).toBe('请带好医保卡');
});

test.each([
  ['周一至周五 08:00–17:30，周六 08:00–12:00', 'Mon to Fri 08:00–17:30, Sat 08:00–12:00'],
  ['每天 08:00–17:00', 'Every day 08:00–17:00'],
  ['周一到周日，春节除外', '周一到周日，春节除外'],
])('hours are said in English where all of them is understood: %s', (hours, said) => {
  expect(ownNames.said(hours)).toBe(said);
});
