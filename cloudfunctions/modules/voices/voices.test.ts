import { at, MINUTE } from '../../../domain/time/time';
import { wish } from '../../../tests/hospital';
import { hospitalWithCases } from '../../../tests/hospital/cases';
import { sumFigures, viewMonth } from '../../../tests/hospital/month';
import { answerSurvey, offered, opensAt } from '../../../tests/hospital/surveys';
import { listCases } from '../../../types/cases/listCases';
import { viewCase } from '../../../types/cases/viewCase';
import { viewSurvey } from '../../../types/surveys/viewSurvey';
import { handleVoice, type VoiceStep } from '../../../types/voices/handleVoice';
import { listPraised } from '../../../types/voices/listPraised';
import { listVoices } from '../../../types/voices/listVoices';
import type { VoiceView } from '../../../types/voices/voices';

const hospital = hospitalWithCases();

const heard = async (
  kind: 'praise' | 'suggestion',
  by = 'lin',
  show: 'open' | 'all' | 'mine' = 'all',
) => (await hospital.value(listVoices, { kind, show }, by)).voices;
const handle = (voice: VoiceView | undefined, step: VoiceStep, by = 'lin', requestId = wish()) => {
  const { voiceId = '', revision = 0 } = voice ?? {};
  return hospital.call(handleVoice, { requestId, voiceId, revision, step }, by);
};
const countedMonth = async () => {
  hospital.at(opensAt + 10 * MINUTE);
  await sumFigures(hospital);
  return viewMonth(hospital, '2026-11', 'wu');
};
const send = { do: 'send', about: 'process', departmentId: 'K02' } as const;

describe('R14: every voice gets an answer or a reader', () => {
  test('full names are matched to people, who read it; no other department does', async () => {
    const { appointmentId } = await offered(hospital);
    await answerSurvey(hospital, appointmentId, {
      overall: 'satisfied',
      praise: '何医生和周敏都很耐心',
    });
    const [praise] = await heard('praise');
    expect(praise).toMatchObject({ state: 'matched', text: '何医生和周敏都很耐心' });
    expect(praise?.praised.map(({ key }) => key)).toEqual(['doctor:D002', 'account:nurse']);
    for (const [who, count] of [
      ['he', 1],
      ['nurse', 1],
      ['hu', 0],
    ] as const)
      expect(await heard('praise', who, 'mine')).toHaveLength(count);
    expect(await heard('praise', 'elsewhere')).toEqual([]);
    const { people, praise: all } = await hospital.value(listPraised, { month: '2026-11' }, 'wu');
    expect(all).toBe(1);
    expect(people.map(({ name, count }) => [name, count])).toEqual([
      ['何医生', 1],
      ['周敏', 1],
    ]);
  });

  test('praise without a full name waits for the office, which names the person or the department', async () => {
    const { appointmentId } = await offered(hospital);
    await answerSurvey(hospital, appointmentId, { overall: 'satisfied', praise: '三楼的小护士' });
    const [praise] = await heard('praise', 'lin', 'open');
    expect(praise).toMatchObject({ state: 'new', can: ['match', 'putAside'] });
    await handle(praise, { do: 'match', keys: ['account:nurse', 'nobody'] });
    const [matched] = await heard('praise');
    expect(matched?.praised).toMatchObject([
      { key: 'account:nurse', name: '周敏', department: '产科' },
    ]);
    await handle(matched, { do: 'match', keys: [] });
    expect((await heard('praise'))[0]).toMatchObject({ state: 'matched', praised: [] });
  });

  test('a suggestion is sorted, sent, answered by the department, and read by the patient', async () => {
    const { appointmentId } = await offered(hospital);
    await answerSurvey(hospital, appointmentId, {
      overall: 'satisfied',
      suggestions: '多放几把椅子',
    });
    const [voice] = await heard('suggestion', 'lin', 'open');
    expect(voice).toMatchObject({ state: 'new', text: '多放几把椅子', can: ['send', 'putAside'] });
    expect(await heard('suggestion', 'he')).toHaveLength(1);
    expect(await heard('suggestion', 'elsewhere')).toEqual([]);
    const requestId = wish();
    const first = await handle(voice, send, 'lin', requestId);
    expect(await handle(voice, send, 'lin', requestId)).toEqual(first);
    expect(await handle(voice, send)).toMatchObject({ refusal: { code: 'VOICE_CHANGED' } });
    const [sent] = await heard('suggestion', 'elsewhere');
    expect(sent).toMatchObject({ about: 'process', sentTo: { name: '内科' }, can: ['answer'] });
    // The visit's own department reads it, but cannot answer for another one.
    const answer = { do: 'answer', text: '已添置二十把椅子' } as const;
    expect(await handle(sent, answer, 'nurse')).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
    await handle(sent, answer, 'elsewhere');
    const { survey } = await hospital.value(viewSurvey, { appointmentId }, 'wang');
    expect(survey.heard).toMatchObject({ sentTo: '内科', answer: { text: '已添置二十把椅子' } });
    expect(await heard('suggestion', 'lin', 'open')).toEqual([]);
    expect(await handle(sent, send)).toMatchObject({ refusal: { code: 'VOICE_STEP' } });
  });

  test('“nothing” is no voice; a change before anybody read it is the same voice, afterwards another one', async () => {
    const { appointmentId } = await offered(hospital);
    const say = (suggestions: string) =>
      answerSurvey(hospital, appointmentId, { overall: 'satisfied', suggestions, praise: '无。' });
    await say('没有意见！');
    expect([...(await heard('suggestion')), ...(await heard('praise'))]).toEqual([]);
    await say('椅子少');
    await say('椅子少，空调冷');
    expect((await heard('suggestion')).map(({ text }) => text)).toEqual(['椅子少，空调冷']);
    await handle((await heard('suggestion'))[0], send);
    hospital.at(at('2026-11-26', '08:00'));
    await say('厕所远');
    expect((await heard('suggestion')).map(({ text }) => text)).toEqual([
      '厕所远',
      '椅子少，空调冷',
    ]);
    await say('');
    expect((await heard('suggestion')).map(({ text }) => text)).toEqual(['椅子少，空调冷']);
  });

  test('a member who may not read it gets "not found", and patients’ words are sealed (R20)', async () => {
    const { appointmentId } = await offered(hospital);
    await answerSurvey(hospital, appointmentId, {
      overall: 'satisfied',
      suggestions: '多放几把椅子',
    });
    const [voice] = await heard('suggestion');
    expect(await handle(voice, send, 'elsewhere')).toMatchObject({
      refusal: { code: 'VOICE_UNKNOWN' },
    });
    expect(await hospital.refusal(listVoices, { kind: 'praise' }, 'wang')).toBe('NOT_ALLOWED');
    await handle(voice, { do: 'putAside', text: '电话里已说明' });
    expect(JSON.stringify(await hospital.all('voices'))).not.toMatch(/椅子|已说明/);
  });
});

describe('R14, R16: a basically satisfied patient’s suggestion is remedied, and the patient called again', () => {
  test('it is a case and no complaint, and the office has it only once', async () => {
    const { appointmentId } = await offered(hospital);
    const { caseId = '' } = await answerSurvey(hospital, appointmentId, {
      overall: 'basic',
      suggestions: '候诊区太吵',
    });
    const { case: opened } = await hospital.value(viewCase, { caseId }, 'lin');
    expect(opened).toMatchObject({ matter: 'improvement', state: 'open', due: 'answer' });
    expect(opened.text).toContain('候诊区太吵');
    expect(opened.can).not.toContain('callAgain');
    expect(await heard('suggestion')).toMatchObject([{ state: 'asCase', caseId, can: [] }]);
    expect((await hospital.value(listCases, {}, 'lin')).cases).toHaveLength(1);
    const { hospital: sums } = await countedMonth();
    expect(sums).toMatchObject({ improvements: 1, suggestions: 1, suggestionsAsCase: 1, basic: 1 });
    expect(sums.cases).toBeUndefined();
  });

  test('basically satisfied without a word opens none; dissatisfied afterwards is a complaint', async () => {
    const { appointmentId } = await offered(hospital);
    const quiet = await answerSurvey(hospital, appointmentId, { overall: 'basic' });
    expect(quiet.caseId).toBeUndefined();
    const { caseId = '' } = await answerSurvey(hospital, appointmentId, {
      overall: 'basic',
      suggestions: '太吵',
    });
    await answerSurvey(hospital, appointmentId, { overall: 'dissatisfied', suggestions: '太吵' });
    const { case: after } = await hospital.value(viewCase, { caseId }, 'lin');
    expect(after.matter).toBe('complaint');
  });
});

test('R18: voices and aspects are counted, and departments add up to the hospital', async () => {
  const { appointmentId } = await offered(hospital);
  await answerSurvey(hospital, appointmentId, {
    overall: 'satisfied',
    attitude: 'satisfied',
    fees: 'basic',
    praise: '何医生',
    suggestions: '多放几把椅子',
  });
  const { hospital: sums, rows } = await countedMonth();
  const voices = {
    praise: 1,
    praiseMatched: 1,
    suggestions: 1,
    suggestion_unsorted: 1,
    web_attitude_satisfied: 1,
    web_fees_basic: 1,
  };
  expect(sums).toMatchObject(voices);
  expect(rows).toMatchObject([{ key: 'K01', sums: voices }]);
});
