import type { CaseAction, CaseMatter, CaseState } from '../../../types/cases/cases';
import { assigneeOf, mistakeOf, nextAction, nothingWritten, type WrittenStep } from './writtenStep';

const ALL: CaseAction[] = ['assign', 'answer', 'remedy', 'callAgain', 'close'];
const draft = (some: Partial<WrittenStep> = {}): WrittenStep => ({
  ...nothingWritten({ kind: 'fees', department: { id: 'K1', name: '产科' } }),
  ...some,
});

test.each<[CaseMatter, CaseState, CaseAction[], CaseAction | undefined]>([
  ['complaint', 'open', ALL, 'assign'],
  ['complaint', 'open', ['answer', 'close'], 'answer'],
  ['complaint', 'assigned', ALL, 'answer'],
  ['complaint', 'answered', ALL, 'remedy'],
  ['complaint', 'remedied', ALL, 'callAgain'],
  ['complaint', 'calledAgain', ALL, 'answer'],
  ['callBack', 'open', ALL, 'callAgain'],
  ['callBack', 'open', ['answer'], 'answer'],
  ['complaint', 'remedied', ['remedy'], undefined],
  ['callBack', 'assigned', ['answer'], 'answer'],
  ['complaint', 'closed', [], undefined],
])('R16: a %s that is %s, by who may %p: next is %s', (matter, state, can, next) => {
  expect(nextAction({ matter, state, can })).toBe(next);
});

test('R16: what is missing in a step', () => {
  expect(mistakeOf(draft(), 'assign')).toBe('whom');
  expect(mistakeOf(draft({ whom: 'doctor' }), 'assign')).toBe('doctor');
  expect(mistakeOf(draft({ whom: 'desk' }), 'assign')).toBeUndefined();
  expect(mistakeOf(draft({ whom: 'desk', texts: { assign: '急' } }), 'assign')).toBe('text');
  expect(mistakeOf(draft({ texts: { remedy: '已退费' } }), 'answer')).toBe('text');
  expect(mistakeOf(draft({ texts: { answer: ' 已查实 ' } }), 'answer')).toBeUndefined();
  expect(mistakeOf(draft(), 'callAgain')).toBe('outcome');
  expect(mistakeOf(draft({ outcome: 'notReached' }), 'callAgain')).toBeUndefined();
  expect(mistakeOf(draft({ texts: { close: '。' } }), 'close')).toBe('text');
});

test('the assignee in the hospital’s form', () => {
  expect(assigneeOf(draft({ whom: 'desk' }))).toEqual({ role: 'desk', departmentId: 'K1' });
  expect(assigneeOf(draft({ whom: 'desk', departmentId: '' }))).toEqual({ role: 'desk' });
  expect(assigneeOf(draft({ whom: 'doctor', doctorId: 'D1' }))).toEqual({
    role: 'doctor',
    doctorId: 'D1',
  });
  expect(assigneeOf(draft({ whom: 'followUpOffice' }))).toEqual({ role: 'followUpOffice' });
});
