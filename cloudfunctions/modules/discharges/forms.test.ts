import { at } from '../../../domain/time/time';
import { fileOf, hospitalForEach, noticesOf } from '../../../tests/hospital';
import { registerQian } from '../../../tests/hospital/care';
import { dischargeLines, staysOf } from '../../../tests/hospital/discharges';
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
const offeredTo = async (account: string) => [
  (await hospital.value(listSurveys, {}, account)).waiting,
  ...(await noticesOf(hospital, 'survey')),
];

describe('R14, R15: a list with the ward’s forms', () => {
  test('stores each like one on paper; the patient is not asked again, and sent twice it is one form', async () => {
    await registerQian(hospital);
    const rows = [`${qian},${unhappy}`, `${little},,,,,`, `${died},满意,,,,`];
    expect(await hospital.value(previewDischarges, list(...rows), 'office')).toMatchObject({
      ...{ good: 3, forms: 2, added: 3 },
    });
    expect(await bring(...rows)).toMatchObject({ added: 3, forms: 1, formsLeft: 1 });
    const stays = await staysOf(hospital);
    const dischargeId = stays.find(({ department }) => department.name === '产科')!._id;
    const { questionnaire } = await hospital.value(viewDischarged, { dischargeId }, 'office');
    expect(questionnaire).toMatchObject({
      ...{ state: 'answered', way: 'onSite', overall: 'dissatisfied' },
      said: expect.arrayContaining([{ ask: '意见和建议', answer: '等得太久' }]),
    });
    const complaint = { matter: 'complaint', dischargeId, department: { name: '产科' } };
    expect(await hospital.all<Case>('cases')).toMatchObject([complaint]);

    expect(await bring(...rows)).toMatchObject({ unchanged: 3, forms: 1, formsLeft: 1 });
    const other = await bring(`${qian},满意,,,,`, ...rows.slice(1));
    expect(other).toMatchObject({ changed: 0, unchanged: 3, forms: 0, formsLeft: 2 });
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
