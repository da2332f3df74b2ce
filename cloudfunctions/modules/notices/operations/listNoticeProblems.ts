import { defined } from '../../../../domain/defined';
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

export const listNoticeProblems = staffOperation(contract, async (_input, { now }) => {
  const since = at(addDays(dateOf(now), -days));
  const refused = await noticeStore.refusedSince(since);
  const problems = refused.flatMap((row): Problem[] => {
    const code = Number(row['error.code']);
    const what = wrongPartOf(code);
    if (!what) return [];
    const { title, fields } = templateNamed(row.template);
    const key = row['error.field'] ?? undefined;
    const named = Object.values(fields).find(field => field.key === key);
    return [
      {
        problemId: [row.template, code, key].filter(Boolean).join(' '),
        what,
        errcode: code,
        template: row.template,
        title,
        ...defined({ field: named && { key: named.key, label: named.label } }),
        count: row.count,
        firstAt: row.first ?? 0,
        lastAt: row.last ?? 0,
      },
    ];
  });
  return done({
    value: { problems: problems.sort((a, b) => b.lastAt - a.lastAt) },
    subjects: [],
  });
});
