import type { CalendarDay } from '../../../types/timetable/viewCalendar';
import { sayMonth, weekdaysInWords } from '../say';

const weekday = (worksAs: number | undefined): string => weekdaysInWords[(worksAs ?? 1) - 1] ?? '';

export const closings = {
  title: '停诊日和开诊日',
  entry: '停开诊日历',
  entryNote: '哪天不开门诊，哪天加开，用日历看',
  month: sayMonth,
  before: '上个月',
  after: '下个月',
  weekdays: weekdaysInWords.map(each => each.slice(1)),
  /** A sign in the corner of a day, and its words for screen readers. */
  marks: {
    closing: { sign: '停', means: '医院停诊' },
    opening: { sign: '开', means: '医院加开' },
    holiday: { sign: '假', means: '法定节假日' },
    makeUp: { sign: '班', means: '调休上班' },
    closed: { sign: '', means: '不开门诊' },
    open: { sign: '', means: '开门诊' },
  },
  choose: '点一天，看它开不开门诊，也可以改。',
  unofficial: '这一年的放假安排还没有公布，法定日先停诊，调休要等公布后更新。',
  /** The kind of a day, in a sentence. */
  says: ({
    kind,
    own,
    holiday,
    worksAs,
  }: Pick<CalendarDay, 'kind' | 'own' | 'holiday' | 'worksAs'>) => {
    if (own === 'closing') return '医院停诊一天。';
    if (own === 'opening') return `医院加开，按${weekday(worksAs)}的排班出诊。`;
    if (kind === 'closed') return holiday ? '法定节假日，不开门诊。' : '每周这一天不开门诊。';
    if (kind === 'makeUp') return `调休上班，按${weekday(worksAs)}的排班出诊。`;
    return `照常开门诊，按${weekday(worksAs)}的排班出诊。`;
  },
  reasonIs: (reason: string) => `原因：${reason}`,
  sessions: (count: number) => `已排出 ${count} 次门诊。`,
  notLaidOut: '门诊还没有排出来。',
  past: '已经过去，不能改。',
  close: '这天停诊',
  closeNote: '下一步先看会影响哪些门诊和患者。那里填的原因，患者看得到。',
  open: '这天开诊',
  openWorksAs: '按星期几的排班',
  openReason: '为什么开诊（患者看得到）',
  openReasonPlaceholder: '例如：义诊',
  openNext: '看看会有什么影响',
  takeBackClosing: '不停诊了',
  takeBackOpening: '不加开了',
  own: '已经定下的日子',
  none: '没有。法定节假日和调休上班日不用加，日历里已经有了。',
};
