import { addDays, at } from '../../domain/time/time';
import { sayAssigned, sayDue } from './caseWords';

const midnightAfter = (date: string) => at(addDays(date, 1));
const answerBy = (date: string, overdue = false) => ({
  matter: 'complaint' as const,
  due: 'answer' as const,
  dueAt: midnightAfter(date),
  overdue,
});

test('R16: a deadline is shown as its last day, with the time left', () => {
  expect(sayDue(answerBy('2026-11-27'), '2026-11-24')).toEqual({
    words: '最晚 11月27日 周五答复，还有 3 天',
  });
  expect(sayDue(answerBy('2026-11-27'), '2026-11-27')).toEqual({ words: '今天之内答复' });
  expect(sayDue({ ...answerBy('2026-11-27'), matter: 'callBack' }, '2026-11-27')).toEqual({
    words: '今天之内回电',
  });
});

test('R16: an overdue case shows since when', () => {
  expect(sayDue(answerBy('2026-11-27', true), '2026-11-29')).toEqual({
    words: '应在 11月27日 周五 前答复',
    late: '逾期 2 天',
  });
});

test('nothing is due once it is closed', () => {
  expect(sayDue({ matter: 'complaint', overdue: false }, '2026-11-29')).toBeUndefined();
});

test('the assignee is named', () => {
  expect(sayAssigned(undefined)).toBe('还没有人负责');
  expect(sayAssigned({ role: 'doctor', doctorId: 'D1', name: '胡长青' })).toBe('胡长青医生');
  expect(sayAssigned({ role: 'desk', name: '产科' })).toBe('产科导诊台');
  expect(sayAssigned({ role: 'desk' })).toBe('导诊台');
  expect(sayAssigned({ role: 'followUpOffice' })).toBe('随访中心');
});
