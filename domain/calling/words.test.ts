import type { CallScript, Words } from '../../types/calling/words';
import { questionsWith, wordsFor } from './words';

const usual: Words = {
  ...{ greeting: '您好', convenient: '方便吗', purpose: '随访', guidance: '按时复诊' },
  ...{ wrongNumber: '打扰了', closing: '再见', mind: '不做承诺' },
};
const script = (of: Partial<CallScript>): CallScript => ({
  ...{ kinds: [], departments: [], words: {}, questions: [], without: [] },
  ...of,
});
const said = (scripts: CallScript[], kind: 'discharge1' | 'discharge2', department: string) =>
  wordsFor(scripts, kind, department, usual);

test('R15: for each part the most specific words are used; the usual ones where the office wrote none', () => {
  const scripts = [
    script({ words: { closing: '祝您健康', mind: '节日不打' } }),
    script({ kinds: ['discharge1'], words: { closing: '祝早日康复' } }),
    script({ departments: ['产科'], words: { closing: '祝母婴平安' } }),
    script({ departments: ['产科'], kinds: ['discharge1'], words: { purpose: '问问宝宝' } }),
  ];
  expect(said(scripts, 'discharge1', '产科')).toEqual({
    ...usual,
    ...{ closing: '祝母婴平安', mind: '节日不打', purpose: '问问宝宝' },
  });
  expect(said(scripts, 'discharge1', '骨科').closing).toBe('祝早日康复');
  expect(said(scripts, 'discharge2', '骨科').closing).toBe('祝您健康');
  expect(said([], 'discharge2', '骨科')).toEqual(usual);
  const twice = [script({ words: { closing: '一' } }), script({ words: { closing: '二' } })];
  expect(said(twice, 'discharge1', '骨科').closing).toBe('二');
});

test('R15: the office may leave out and add questions, except those that figures are counted from', () => {
  const kinds = ['discharge1'] as const;
  const asked = (id: string) => ({ id, ask: id, options: [], worrying: [], kinds });
  const own = { id: 'own-1', ask: '能自己走路吗？', options: ['能', '不能'], worrying: ['不能'] };
  const scripts = [
    script({ departments: ['骨科'], questions: [own], without: ['medicine', 'praise'] }),
  ];
  const all = [asked('feeling'), asked('medicine'), asked('praise')];
  const ids = (department: string) =>
    questionsWith(scripts, all, 'discharge1', department).map(({ id }) => id);
  expect(ids('骨科')).toEqual(['feeling', 'praise', 'own-1']);
  expect(ids('产科')).toEqual(['feeling', 'medicine', 'praise']);
});
