import { wrongPartOf } from '../../../../domain/notices/weChatCodes';
import { addDays, at, dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import type { ValueOf } from '../../../../types/contract';
import { listNoticeProblems as contract } from '../../../../types/notices/listNoticeProblems';
import { templateNamed } from '../../../../types/notices/templates';
import { staffOperation } from '../../access';
import { noticeStore } from '../stores/notices';

type Problem = ValueOf<typeof contract>['problems'][number];

const days = 30;
/** Wrong templates make every message of a kind wrong, so only the newest are counted. */
const most = 1000;

export const listNoticeProblems = staffOperation(contract, async (_input, { now }) => {
  const since = at(addDays(dateOf(now), -days));
  const problems = new Map<string, Problem>();
  for (const { template, error, endedAt = 0 } of await noticeStore.refusedSince(since, most)) {
    const what = error && wrongPartOf(error.code);
    if (!what) continue;
    const { title, fields } = templateNamed(template);
    const problemId = [template, error.code, error.field].filter(Boolean).join(' ');
    const named = Object.values(fields).find(({ key }) => key === error.field);
    const known = problems.get(problemId);
    problems.set(problemId, {
      problemId,
      what,
      errcode: Number(error.code),
      template,
      title,
      ...(named ? { field: { key: named.key, label: named.label } } : {}),
      count: (known?.count ?? 0) + 1,
      firstAt: Math.min(known?.firstAt ?? endedAt, endedAt),
      lastAt: Math.max(known?.lastAt ?? endedAt, endedAt),
    });
  }
  return done({
    value: { problems: [...problems.values()].sort((a, b) => b.lastAt - a.lastAt) },
    subjects: [],
  });
});
