import { fileOf, wish } from '../../../tests/hospital';
import {
  hospitalThatCalls,
  idOf,
  putDown,
  rowOfLong,
  rowOfQian,
  viewCall,
} from '../../../tests/hospital/calling';
import { recordFollowUp } from '../../../types/calling/recordFollowUp';
import { saveCallWords } from '../../../types/calling/saveCallWords';
import { viewCallWords } from '../../../types/calling/viewCallWords';
import type { InputOf } from '../../../types/contract';
import { importDischarges } from '../../../types/discharges/importDischarges';

const hospital = hospitalThatCalls();
const HEADER = '住院号,姓名,性别,证件号码,联系电话,科室,出院诊断,入院日期,出院日期,转归';
const asked = { ask: '宝宝吃奶好吗？', options: ['好', '不好'], worrying: ['不好'] };
type Scripts = InputOf<typeof saveCallWords>['scripts'];
const ofObstetrics: Scripts = [
  {
    ...{ kinds: ['discharge1'], departments: ['产科'], without: ['medicine'] },
    words: { purpose: '想问问您和宝宝好不好。' },
    questions: [asked],
  },
];

beforeEach(async () => {
  const file = fileOf(`${HEADER}\n${rowOfQian}\n${rowOfLong}`, 'stays.csv');
  await hospital.value(importDischarges, file, 'office');
});

const save = (version: number, scripts: Scripts, account = 'office') =>
  hospital.call(saveCallWords, { version, scripts }, account);
const page = async (name: string) => {
  const id = await idOf(hospital, 'discharge1', name);
  return { id, ...(await viewCall(hospital, id)) };
};

test('R15: callers get the usual words, or the office’s where it wrote some, with its questions', async () => {
  const before = await page('钱家伟');
  const { usual } = await hospital.value(viewCallWords, {}, 'office');
  expect(before.words).toEqual(usual);
  expect((await save(0, ofObstetrics)).ok).toBe(true);
  const [own, other] = [await page('钱家伟'), await page('龙家伟')];
  expect(own.words).toEqual({ ...usual, purpose: '想问问您和宝宝好不好。' });
  expect(other.words).toEqual(usual);
  const question = own.questions.at(-1)!;
  expect(question).toMatchObject(asked);
  expect(own.questions.map(({ id }) => id)).not.toContain('medicine');
  expect(other.questions.map(({ id }) => id)).toContain('medicine');

  // Its answer is stored with its wording; a worrying one requires the patient's words.
  const record = { outcome: 'reached' as const, answers: { [question.id]: '不好' } };
  const input = { requestId: wish(), followUpId: own.id, record };
  expect(await hospital.refusal(recordFollowUp, input, 'office')).toBe('INPUT_INVALID');
  // The office changed its questions while the page was open: the answer is not lost.
  await save(1, []);
  const { round } = await putDown(hospital, own.id, 'reached', {
    answers: { [question.id]: '好' },
  });
  expect(round.attempts[0]?.answers).toEqual([{ ask: asked.ask, answer: '好' }]);
});

test('R15: of two members who change the words at the same time one is refused; a repeated request makes one version; a limited office changes none', async () => {
  expect((await save(0, ofObstetrics)).ok).toBe(true);
  expect((await save(0, ofObstetrics)).ok).toBe(true);
  expect(await save(0, [], 'other')).toMatchObject({ refusal: { code: 'CALL_WORDS_CHANGED' } });
  const { version, by } = await hospital.value(viewCallWords, {}, 'office');
  expect({ version, by }).toEqual({ version: 1, by: expect.any(String) });
  await hospital.set('staff', 'other', { departments: ['K01'] });
  expect(await save(1, [], 'other')).toMatchObject({ refusal: { code: 'OTHER_DEPARTMENT' } });
});
