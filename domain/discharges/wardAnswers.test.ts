import { wardAnswerColumns, wardAnswerVariants } from '../../types/discharges/wardAnswers';
import { wardForm } from '../../types/surveys';
import { answerProblems } from '../surveys/answers';
import { understood } from '../tables/columns';
import { readWardForm } from './wardAnswers';

const full = {
  ...{ 总体满意度: '基本满意', 医生护士的态度: '满意', 收费: ' 不满意 ' },
  ...{ 意见和建议: '饭菜太咸', 希望医院给我回电话: '是', 想表扬谁: '' },
};

function read(cells: Record<string, string>) {
  const problems: string[] = [];
  const form = readWardForm(cells, (column, code) => problems.push(`${column} ${code}`));
  return { ...form, problems };
}

test('R14: answers of the ward’s form are read by its wording, and the form accepts them', () => {
  const { answers = {}, way, problems } = read(full);
  expect([way, problems]).toEqual(['onSite', []]);
  expect(answers).toEqual({
    ...{ overall: 'basic', attitude: 'satisfied', fees: 'dissatisfied' },
    ...{ suggestions: '饭菜太咸', callMe: true },
  });
  expect(answerProblems(wardForm, answers, true)).toEqual([]);
  expect(read({ ...full, 问卷来源: ' 邮寄 ' })).toMatchObject({ way: 'letter', problems: [] });
});

test('every question of the form has a column, found by the form’s own wording', () => {
  expect(Object.keys(wardAnswerColumns)).toEqual(wardForm.questions.map(({ id }) => id));
  const header = wardForm.questions.map(({ title }) => title);
  const table = understood({ header, headerLine: 1, rows: [] }, wardAnswerVariants);
  expect(table).toMatchObject({ header: Object.values(wardAnswerColumns) });
});

test.each([
  ['收费', '一般', '收费 RATING_UNKNOWN'],
  ['总体满意度', '100', '总体满意度 RATING_UNKNOWN'],
  ['总体满意度', '', '总体满意度 FIELD_MISSING'],
  ['希望医院给我回电话', '13900000000', '希望医院给我回电话 WISH_UNKNOWN'],
  ['想表扬谁', '护'.repeat(61), '想表扬谁 FIELD_TOO_LONG'],
  ['问卷来源', '微信', '问卷来源 WAY_UNKNOWN'],
  ['意见和建议', '饭\u0007菜', '意见和建议 TEXT_UNREADABLE'],
])('a cell that is no answer is reported with its column: %s %s', (column, cell, problem) => {
  expect(read({ ...full, [column]: cell }).problems).toEqual([problem]);
});

test('a row without answers has no form, and neither has a list without the overall rating', () => {
  const empty = Object.fromEntries(Object.keys(full).map(column => [column, '']));
  expect(read(empty)).toEqual({ problems: [] });
  const { 总体满意度: _, ...others } = full;
  expect(read({ ...others, 治疗效果: '好转' })).toEqual({ problems: [] });
});
