import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defined } from '../../domain/defined';
import { addDays, daysBetween } from '../../domain/time/time';
import { listFollowUps } from '../../types/calling/listFollowUps';
import { recordFollowUp } from '../../types/calling/recordFollowUp';
import { saveCarePlan } from '../../types/care/saveCarePlan';
import type { InputOf } from '../../types/contract';
import { importDischarges } from '../../types/discharges/importDischarges';
import { importFigures } from '../../types/figures/importFigures';
import { must } from './calling';

/**
 * The list holds only the last days, as the ward’s system would deliver it. Older ones would be a
 * pile of overdue calls.
 */
const lastDays = 9;

/**
 * Recently discharged patients: the file’s rows, with dates moved to the demonstration’s present.
 *
 * @param csv discharges.csv
 * @param today the demonstration’s date
 */
export function recentDischarges(csv: string, today: string): string {
  const [header = '', ...rows] = csv.trim().split(/\r?\n/);
  const leftOn = (row: string): string => row.split(',')[8] ?? '';
  const newest = rows.map(leftOn).sort().at(-1) ?? today;
  const ago = daysBetween(newest, today);
  const shift = ago >= 0 && ago <= 7 ? 0 : ago - 2;
  const moved = rows.map(row => row.replace(/\d{4}-\d\d-\d\d/g, date => addDays(date, shift)));
  const from = addDays(today, -lastDays);
  return [header, ...moved.filter(row => leftOn(row) >= from)].join('\n');
}

/** Praises and suggestions of patients. Each is used once before the first is used again. */
const praises = [
  '周敏，换药时很细心',
  '管床的护士半夜还来看了两次',
  '医生把片子一张一张讲给我听',
  '导诊台的同志扶我去做的检查',
  '出院时药怎么吃写得清清楚楚',
  '食堂师傅给我单做了软饭',
  '护士教会了我自己量血糖',
];
const suggestions = [
  '病房晚上的灯太亮',
  '陪护的床太窄，老人睡不好',
  '出院结账排了半个多小时',
  '楼道里的扶手有一段松了',
  '检查要跑三个楼，能不能排在一起',
  '病区的热水晚上九点就停了',
  '停车场离住院楼太远，下雨不方便',
];
const remedies = [
  '饭菜送得有点晚，到手都凉了',
  '卫生间的地总是湿的，怕滑',
  '同房家属打电话声音大，没人管',
  '换药的时间总变，等了一上午',
  '出院带的药没有讲清楚饭前还是饭后',
  '叫护士的铃按了没有回应',
];

type Recorded = InputOf<typeof recordFollowUp>['record'];

/**
 * The results of calls, in turn; undefined for a call not made, so that the list shows overdue
 * ones. `n` is the round.
 */
const outcomes: ((n: number) => Recorded | undefined)[] = [
  n => ({
    outcome: 'reached',
    satisfaction: 'satisfied',
    ratings: { attitude: 'satisfied', environment: 'basic' },
    answers: { feeling: '好多了', praise: praises[n % praises.length]! },
  }),
  n => ({
    outcome: 'reached',
    satisfaction: 'satisfied',
    answers: { feeling: '好多了', suggestion: suggestions[n % suggestions.length]! },
    did: '已提醒复查',
  }),
  () => undefined,
  () => ({ outcome: 'noAnswer' }),
  n => ({
    outcome: 'reached',
    satisfaction: 'basic',
    answers: { feeling: '差不多', suggestion: remedies[n % remedies.length]! },
  }),
  () => ({ outcome: 'reached', satisfaction: 'satisfied', worry: '晚上睡不好，药要不要减？' }),
  () => ({ outcome: 'wrongNumber' }),
  () => ({ outcome: 'reached', satisfaction: 'satisfied', answers: { feeling: '好多了' } }),
];

/**
 * The follow-up office’s work so far: the figures of past years, care plans, the list of discharged
 * patients, some of the calls.
 */
export async function layInAfterwards(url: string, folder: string, office: string): Promise<void> {
  const plans: InputOf<typeof saveCarePlan>['plan'][] = JSON.parse(
    readFileSync(join(folder, 'carePlans.json'), 'utf8'),
  );
  for (const [i, plan] of plans.entries())
    await must(url, office, saveCarePlan, { requestId: `demo-plan-${i + 1}`, plan });

  const figures = 'follow-up-2014.csv';
  await must(url, office, importFigures, {
    fileName: figures,
    contentBase64: readFileSync(join(folder, figures)).toString('base64'),
  });

  const { today } = await must(url, office, listFollowUps, {});
  const csv = readFileSync(join(folder, 'discharges.csv'), 'utf8').replace(/^\uFEFF/, '');
  await must(url, office, importDischarges, {
    fileName: 'discharges.csv',
    contentBase64: Buffer.from(recentDischarges(csv, today)).toString('base64'),
  });

  const overdue: string[] = [];
  let after: string | undefined;
  do {
    const page = await must(url, office, listFollowUps, {
      state: 'overdue',
      ...defined({ after }),
    });
    overdue.push(...page.followUps.map(({ followUpId }) => followUpId));
    after = page.next;
  } while (after);
  for (const [i, followUpId] of overdue.entries()) {
    const record = outcomes[i % outcomes.length]?.(Math.floor(i / outcomes.length));
    if (record)
      await must(url, office, recordFollowUp, {
        requestId: `demo-call-${i + 1}`,
        followUpId,
        record,
      });
  }
}
