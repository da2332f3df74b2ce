import { at } from '../../../domain/time/time';
import { dyingAt, fileOf, hospitalForEach, noticesOf } from '../../../tests/hospital';
import { registerQian } from '../../../tests/hospital/care';
import { dischargeLines, followUpsOf, staysOf } from '../../../tests/hospital/discharges';
import { surveysOf } from '../../../tests/hospital/surveys';
import { importDischarges } from '../../../types/discharges/importDischarges';
import { previewDischarges } from '../../../types/discharges/previewDischarges';
import { viewDischarged } from '../../../types/discharges/viewDischarged';
import { listSurveys } from '../../../types/surveys/listSurveys';
import type { Case } from '../cases/stores/cases';

const hospital = hospitalForEach({
  now: at('2026-11-20', '09:00'),
  staff: { office: ['followUpOffice'] },
});

const OPENS = at('2026-11-23', '19:00');
const header = `${dischargeLines[0]},这次住院，您总体满意吗？,服务态度,收费,意见和建议,希望回电话`;
const qian = 'ZY1,钱家伟,男,429999200408171094,19900006496,产科,脑外伤,2026-11-01,2026-11-20,好转';
const little = 'ZY2,龙家伟,男,,19900009866,儿科,手足口病,2026-11-01,2026-11-20,治愈';
const died = 'ZY3,龙小伟,男,,19900009867,儿科,手足口病,2026-11-01,2026-11-20,死亡';
const unhappy = '不满意,满意,不满意,等得太久,是';

const list = (...lines: string[]) => fileOf([header, ...lines].join('\n'), 'a.csv');
const bring = (...lines: string[]) => hospital.value(importDischarges, list(...lines), 'office');
const foreseen = (...lines: string[]) =>
  hospital.value(previewDischarges, list(...lines), 'office');
const nothingLeft = { died: 0, answered: 0, asked: 0, there: 0, wrong: 0 };
const onlyNew = { forms: 1, formsLeft: { ...nothingLeft, died: 1 } };
const offeredTo = async (account: string) => [
  (await hospital.value(listSurveys, {}, account)).waiting,
  ...(await noticesOf(hospital, 'survey')),
];

describe('R14, R15: a list with the ward’s forms', () => {
  test('stores each like one on paper; the patient is not asked again, and a repeated list makes one form', async () => {
    await registerQian(hospital);
    const rows = [`${qian},${unhappy}`, `${little},,,,,`, `${died},满意,,,,`];
    expect(await foreseen(...rows)).toMatchObject({ good: 3, added: 3, ...onlyNew });
    expect(await bring(...rows)).toMatchObject({ added: 3, ...onlyNew });
    const stays = await staysOf(hospital);
    const dischargeId = stays.find(({ department }) => department.name === '产科')!._id;
    const { questionnaire } = await hospital.value(viewDischarged, { dischargeId }, 'office');
    expect(questionnaire).toMatchObject({
      ...{ state: 'answered', way: 'onSite', overall: 'dissatisfied' },
      said: expect.arrayContaining([{ ask: '意见和建议', answer: '等得太久' }]),
    });
    const complaint = { matter: 'complaint', dischargeId, department: { name: '产科' } };
    expect(await hospital.all<Case>('cases')).toMatchObject([complaint]);

    const again = { forms: 0, formsLeft: { ...nothingLeft, died: 1, there: 1 } };
    expect(await foreseen(...rows)).toMatchObject(again);
    expect(await bring(...rows)).toMatchObject({ unchanged: 3, ...again });
    const other = [`${qian},满意,,,,`, ...rows.slice(1)];
    const otherwise = { forms: 0, formsLeft: { ...nothingLeft, died: 1, answered: 1 } };
    expect(await foreseen(...other)).toMatchObject(otherwise);
    expect(await bring(...other)).toMatchObject({ changed: 0, unchanged: 3, ...otherwise });
    hospital.at(OPENS);
    await hospital.runJobs();
    expect(await offeredTo('qian')).toEqual([0]);
    expect(await surveysOf(hospital)).toMatchObject([
      { stay: dischargeId, overall: 'dissatisfied' },
    ]);
    expect(await hospital.all<Case>('cases')).toHaveLength(1);
  });

  test('closes the form that was offered; what was killed half-way is completed when the list is imported again', async () => {
    await registerQian(hospital);
    await bring(`${qian},,,,,`);
    hospital.at(OPENS);
    await hospital.runJobs();
    expect((await hospital.value(listSurveys, {}, 'qian')).waiting).toBe(1);
    // The state after a call that ended before it submitted the form.
    const [offered] = await surveysOf(hospital);
    await hospital.set('surveys', offered!._id, { closesAt: OPENS });
    expect(await bring(`${qian},${unhappy}`)).toMatchObject({ unchanged: 1, forms: 1 });
    expect(await surveysOf(hospital)).toMatchObject([
      { _id: offered!._id, overall: 'dissatisfied', closesAt: OPENS, entered: { way: 'onSite' } },
    ]);
    expect((await hospital.value(listSurveys, {}, 'qian')).waiting).toBe(0);
  });

  test('says how the paper came where the list does, and leaves what a call asked', async () => {
    const ways = (way: string) =>
      fileOf([`${header},问卷来源`, `${qian},${unhappy},${way}`].join('\n'), 'a.csv');
    await bring(`${qian},,,,,`);
    const [stay] = await staysOf(hospital);
    const [round] = await followUpsOf(hospital);
    await hospital.set('followUps', round!._id, { satisfaction: 'basic' });
    const asked = { forms: 0, formsLeft: { ...nothingLeft, asked: 1 } };
    expect(await hospital.value(importDischarges, ways('邮寄'), 'office')).toMatchObject(asked);
    await hospital.stack.store.update('followUps', {
      filter: {},
      update: { $unset: { satisfaction: true } },
      multi: true,
    });
    expect(await hospital.value(importDischarges, ways('邮寄'), 'office')).toMatchObject({
      forms: 1,
    });
    expect(await surveysOf(hospital)).toMatchObject([
      { stay: stay!._id, entered: { way: 'letter' } },
    ]);
    expect(await hospital.refusal(importDischarges, ways('微信'), 'office')).toBe(
      'DISCHARGES_HAVE_PROBLEMS',
    );
  });

  test('killed at any request and brought again, each form is one, with one case', async () => {
    const row = (n: number) =>
      `KILL${n},龙小${'甲乙丙丁戊己庚辛壬癸'[n % 10]},男,,1990000${1000 + n},儿科,手足口病,2026-11-01,2026-11-20,治愈,${unhappy}`;
    // Every third request; each of them in the long run.
    const step = process.env.LONG ? 1 : 3;
    for (let [request, tries] = [2, 1]; ; request += step, tries++) {
      const killed = await dyingAt(hospital, request, () => bring(row(tries)));
      const after = await bring(row(tries));
      const { there } = after.formsLeft;
      expect([after.forms + there, after.skippedCount]).toEqual([1, 0]);
      const [surveys, cases] = [await surveysOf(hospital), await hospital.all<Case>('cases')];
      expect(surveys.filter(({ overall }) => overall === 'dissatisfied')).toHaveLength(tries);
      expect([surveys.length, cases.length]).toEqual([tries, tries]);
      if (!killed) break;
      expect(request).toBeLessThan(60);
    }
  });

  test('reports an answer that the form does not have with its column, and changes nothing', async () => {
    const answer = await hospital.call(
      importDischarges,
      list(`${qian},满意,满意,一般,,`, `${little},,满意,,,`),
      'office',
    );
    expect(answer).toMatchObject({
      refusal: {
        code: 'DISCHARGES_HAVE_PROBLEMS',
        facts: {
          problems: [
            { line: 2, field: '收费', message: '收费不对，请写满意、基本满意或不满意' },
            { line: 3, field: '总体满意度' },
          ],
        },
      },
    });
    expect([await staysOf(hospital), await surveysOf(hospital)]).toEqual([[], []]);
  });
});
