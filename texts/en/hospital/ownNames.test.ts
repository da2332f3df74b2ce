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
