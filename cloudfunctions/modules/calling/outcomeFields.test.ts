import { outcomeFields } from '../../../domain/calling/outcomes';
import { at } from '../../../domain/time/time';
import { fileOf, hospitalForEach, wish } from '../../../tests/hospital';
import type { FollowUpRecord } from '../../../types/calling/followUpRecord';
import { recordFollowUp } from '../../../types/calling/recordFollowUp';
import { importDischarges } from '../../../types/discharges/importDischarges';
import type { FollowUpOutcome } from '../../../types/followups/followUps';
import type { FollowUp } from '../followups';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { office: ['followUpOffice'] },
});

const HEADER = '住院号,姓名,性别,证件号码,联系电话,科室,出院诊断,入院日期,出院日期,转归';
const STAY = 'ZY1,钱家伟,男,429999200408171094,19900006496,产科,脑外伤,2026-11-01,2026-11-20,好转';

const filled = {
  answers: { feeling: '好多了' },
  satisfaction: 'satisfied',
  ratings: { fees: 'basic' },
  noDoctorBecause: '已在门诊看过',
  course: 'goesOn',
  nextCallOn: '2026-12-01',
  refusalReason: 'noTime',
  worry: '伤口疼',
  complaint: { kind: 'fees', text: '账单看不懂' },
  did: '已提醒复查',
  newPhone: '13900001234',
} satisfies Partial<FollowUpRecord>;

async function followUpOfStay(): Promise<string> {
  await hospital.value(importDischarges, fileOf([HEADER, STAY].join('\n'), 'stays.csv'), 'office');
  const all = await hospital.all<FollowUp>('followUps');
  return all.find(({ kind }) => kind === 'discharge1')!._id;
}

const record = (followUpId: string, outcome: FollowUpOutcome, more: Partial<FollowUpRecord>) =>
  hospital.call(
    recordFollowUp,
    { requestId: wish(), followUpId, record: { outcome, ...more } },
    'office',
  );

/** Everything a call may write to, except the audit record. */
const written = async () =>
  JSON.stringify(
    await Promise.all(
      ['followUps', 'cases', 'calls', 'figures'].map(name => hospital.all<object>(name)),
    ),
  );

describe('a field that does not fit the outcome is refused by name, and nothing is written (R15)', () => {
  test.each<[FollowUpOutcome, (typeof outcomeFields)[number][]]>([
    ['noAnswer', ['answers', 'course', 'nextCallOn', 'refusalReason', 'worry', 'newPhone']],
    ['busy', ['answers', 'satisfaction', 'worry', 'complaint', 'did', 'newPhone']],
    ['wrongNumber', ['answers', 'satisfaction', 'worry', 'complaint', 'did']],
    ['declined', ['answers', 'satisfaction', 'newPhone']],
    ['died', ['answers', 'satisfaction', 'newPhone']],
    ['reached', ['newPhone']],
  ])('%s', async (outcome, fields) => {
    const followUpId = await followUpOfStay();
    const before = await written();
    for (const field of fields) {
      const answer = await record(followUpId, outcome, { [field]: filled[field] });
      expect(answer).toMatchObject({
        ok: false,
        refusal: { code: 'INPUT_INVALID', facts: { fields: [{ path: `record.${field}` }] } },
      });
    }
    expect(await written()).toBe(before);
  });

  test('all such fields are reported together', async () => {
    const followUpId = await followUpOfStay();
    const answer = await record(followUpId, 'busy', filled);
    if (answer.ok || answer.refusal.code !== 'INPUT_INVALID') throw new Error('not refused');
    expect(answer.refusal.facts.fields).toEqual(
      outcomeFields.map(field => ({
        path: `record.${field}`,
        message: '结果是“占线”时不用填这一项',
      })),
    );
  });

  test('the dialled number, the channel and a note fit every outcome', async () => {
    const followUpId = await followUpOfStay();
    const answer = await record(followUpId, 'busy', {
      way: 'phone',
      dialled: '19900006496',
      note: '下午再打',
    });
    expect(answer.ok).toBe(true);
  });
});
