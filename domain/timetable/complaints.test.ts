import fc from 'fast-check';
import { complaintTexts as english } from '../../texts/en/timetable/complaints';
import { complaintTexts } from '../../texts/zh-CN/timetable/complaints';
import {
  alsoTyped,
  bodyPartsIn,
  complaintsIn,
  departmentsFor,
  relatedDepartments,
} from './complaints';

const departments = ['骨科', '肾脏免疫风湿科', '神经精神内科', '儿科', '眼耳鼻喉科'].map(
  (name, index) => ({ id: `K0${index + 1}`, name }),
);
const first = (typed: string) => complaintsIn(typed, complaintTexts)[0];
const found = (typed: string) =>
  complaintsIn(typed, complaintTexts).flatMap(each =>
    departmentsFor(each, departments).map(({ name }) => name),
  );

test('other departments for the same complaints, for when one is full', () => {
  const names = (id: string) => relatedDepartments(id, departments).map(({ name }) => name);
  expect(names('K01')).toEqual(expect.arrayContaining(['肾脏免疫风湿科', '神经精神内科']));
  expect(names('K01')).not.toContain('骨科');
  expect(names('K04')).toEqual([]);
});

describe('R22: a department is found by a complaint', () => {
  test.each([
    ['膝盖疼', ['骨科', '肾脏免疫风湿科']],
    ['最近，膝 盖 疼得厉害', ['骨科', '肾脏免疫风湿科']],
    ['头晕', ['神经精神内科']],
    ['看眼睛', ['眼耳鼻喉科']],
    ['宝宝', ['儿科']],
  ])('%s', (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  test('a part of a word finds it, one character does not', () => {
    expect(first('耳鸣')?.name).toBe('耳鸣、听不清');
    expect(first('鼻血')?.name).toBe('鼻塞、鼻炎');
    expect(complaintsIn('鼻', complaintTexts)).toEqual([]);
  });

  test('the longest matching word comes first', () => {
    expect(first('肺结节复查')?.name).toBe('肺上有结节');
    expect(first('胆结石')?.name).toBe('肝、胆不好');
  });

  test.each(['胸口疼', '突然说不清话', '肚子疼'])('%s must not wait', typed => {
    expect(first(typed)?.urgent).toBe(true);
  });

  test.each([
    ['My EAR hurts', 'Ringing ears, hearing badly'],
    ['heart', 'Palpitations, high blood pressure'],
    ['head', 'Headache, dizziness'],
    ['two headaches a week', 'Headache, dizziness'],
    ['chest   pain', 'Pressing pain in the chest, no breath'],
    ['sore throat, fever', 'Sore throat'],
    ['eye红', 'Eye trouble'],
    ['pa', undefined],
    ['rings', undefined],
  ])('in English a word is found from its beginning: %s', (typed, expected) => {
    expect(complaintsIn(typed, english)[0]?.name).toBe(expected);
  });

  test('a reader of English may type Chinese, and gets the same departments', () => {
    const both = alsoTyped(english, complaintTexts);
    const [typed] = complaintsIn('膝盖', both);
    expect(typed).toEqual(complaintsIn('knee', both)[0]);
    expect(typed).toMatchObject({ name: 'Painful knee or joint', departments: ['骨科', '风湿'] });
    expect(typed).toMatchObject({ departments: first('膝盖')?.departments });
  });

  test('an empty text, signs, or other words find nothing', () => {
    for (const typed of ['', '  ', '？！', '你好']) expect(found(typed)).toEqual([]);
  });

  test('for any text: each complaint at most once, each department at most once per complaint', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), typed => {
        const all = complaintsIn(typed, complaintTexts);
        expect(new Set(all).size).toBe(all.length);
        for (const each of all) {
          const names = departmentsFor(each, departments);
          expect(new Set(names).size).toBe(names.length);
        }
      }),
    );
  });
});

test.each([
  ['Chinese', complaintTexts],
  ['English', english],
])('no complaint has two names, and each is found by each of its words: %s', (_language, parts) => {
  const all = bodyPartsIn(parts).flatMap(({ complaints }) => complaints);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  for (const complaint of all) {
    for (const word of complaint.words) {
      expect(complaintsIn(word, parts)).toContainEqual(complaint);
    }
  }
});
