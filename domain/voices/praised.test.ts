import type { Colleague } from '../../types/voices/voices';
import { praisedIn } from './praised';
import { whatIsSaid } from './voices';

const who = (key: string, name: string, department: string): Colleague => ({
  key,
  name,
  department,
});
const colleagues = [
  who('d1', '胡长青', '产科'),
  who('d2', '王小红', '产科'),
  who('d3', '王小', '内科'),
  who('n1', '李娜', '产科'),
  who('n2', '李娜', '内科'),
];
const titles = ['医生', '主任'];
const keys = (text: string, department = '产科', doctorKey?: string) =>
  praisedIn(text, colleagues, { department, doctorKey }, titles).map(({ key }) => key);

describe('R14: which colleagues are praised', () => {
  test('everybody whose full name is in the text, but nobody whose name is only part of another', () => {
    expect(keys('感谢胡长青医生和王小红护士')).toEqual(['d1', 'd2']);
  });
  test('of two with the same name, the one in the visit’s department; elsewhere nobody is guessed', () => {
    expect(keys('李娜护士很好')).toEqual(['n1']);
    expect(keys('李娜护士很好', '外科')).toEqual([]);
  });
  test('a family name with a title means the visit’s doctor if it is theirs', () => {
    expect(keys('胡主任看得仔细', '产科', 'd1')).toEqual(['d1']);
    expect(keys('张医生看得仔细', '产科', 'd1')).toEqual([]);
    expect(keys('胡主任看得仔细')).toEqual([]);
  });
});

test('phrases for "nothing to say" count as empty, with any punctuation', () => {
  expect(whatIsSaid(' 没有。 ', ['没有'])).toBe('');
  expect(whatIsSaid('！！', [])).toBe('');
  expect(whatIsSaid(undefined, [])).toBe('');
  expect(whatIsSaid(' 没有椅子 ', ['没有'])).toBe('没有椅子');
});
