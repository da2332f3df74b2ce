import { defined } from '../../../../domain/defined';
import { smsFaultOf } from '../../../../domain/notices/smsCodes';
import { wrongPartOf } from '../../../../domain/notices/weChatCodes';
import { addDays, at, dateOf, type Moment } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import type { ValueOf } from '../../../../types/contract';
import { listNoticeProblems as contract } from '../../../../types/notices/listNoticeProblems';
import { templateNamed } from '../../../../types/notices/templates';
import { staffOperation } from '../../access';
import { noticeStore } from '../stores/notices';

type Problem = ValueOf<typeof contract>['problems'][number];
type Row = Awaited<ReturnType<typeof noticeStore.refusedSince>>[number];

const days = 30;

export const listNoticeProblems = staffOperation(contract, async (_input, { now }) => {
  const since = at(addDays(dateOf(now), -days));
  const problems = [...(await ofWeChat(since)), ...(await ofSms(since))];
  return done({
    value: { problems: problems.sort((a, b) => b.lastAt - a.lastAt) },
    subjects: [],
  });
});

const countOf = ({ count, first, last }: Row) => ({
  count,
  firstAt: first ?? 0,
  lastAt: last ?? 0,
});

/** The errors of our templates that WeChat reported. */
async function ofWeChat(since: Moment): Promise<Problem[]> {
  return (await noticeStore.refusedSince(since, 'refused')).flatMap((row): Problem[] => {
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
        ...countOf(row),
      },
    ];
  });
}

/** Why SMS were not sent, except for problems of one person's phone: that person is called. */
async function ofSms(since: Moment): Promise<Problem[]> {
  return (await noticeStore.refusedSince(since, 'smsFailed')).flatMap((row): Problem[] => {
    const code = String(row['error.code']);
    const what = smsFaultOf(code);
    if (!what) return [];
    const { template } = row;
    const { title } = templateNamed(template);
    const problemId = ['sms', template, code].join(' ');
    return [{ problemId, what, errcode: code, template, title, ...countOf(row) }];
  });
}
