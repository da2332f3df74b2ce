import { around, clean, firstFitting, shorten, writeName } from './text';

test.each<[what: string, given: string, shown: string]>([
  ['line breaks and tabs are spaces', '一楼\r\n\t右转\u2028直行', '一楼 右转 直行'],
  ['wide and no-break spaces are spaces', '妇科\u3000\u00a0门诊', '妇科 门诊'],
  ['emoji go, of several parts too', '加油👨‍👩‍👧‍👦💪🏽🇨🇳3️⃣！', '加油3！'],
  ['control and invisible characters go', '内\u0000\u200b\u202e科\u3164\ue000', '内科'],
  ['half a character goes', '内\ud83d科', '内科'],
  ['a mark without a letter goes', '\u0301\u0301内科', '内科'],
  ['marks piled up become few', `e${'\u0301'.repeat(30)}`, `é${'\u0301'.repeat(4)}`],
  ['rare characters stay', '𠮷田', '𠮷田'],
  ['nothing stays nothing', ' \n ', ''],
])('%s', (_what, given, shown) => {
  expect(clean(given)).toBe(shown);
});

test('a text that is too long ends with an ellipsis, and never in the middle of a character', () => {
  expect(shorten('心血管内科', 5)).toBe('心血管内科');
  expect(shorten('心血管内科（西院）', 6)).toBe('心血管内科…');
  expect(shorten('心血管内科（西院）', 7)).toBe('心血管内科…');
  expect(shorten('内科𠮷𠮷', 5)).toBe('内科𠮷…');
  expect(shorten('กำกำกำกำ', 5)).toBe('กำกำ…');
  expect(shorten('é́́́́́́', 3)).toBe('');
});

test('a sentence keeps its words and shortens the variable part', () => {
  const say = (room: string) => `12号，${room}，请报到`;
  expect(around(say, '1楼', 12)).toBe('12号，1楼，请报到');
  expect(around(say, '门诊楼东区三层', 12)).toBe('12号，门诊楼…，请报到');
  expect(firstFitting(['一二三四', '一二', '一'], 3)).toBe('一二');
  expect(firstFitting(['一二三四', '一二'], 1)).toBe('一二');
});

test.each<[what: string, given: string, written: string]>([
  ['an ordinary name', '王丽华', '王丽华'],
  ['a minority name that has room', '买买提·吐尔逊', '买买提·吐尔逊'],
  ['a longer one keeps the person’s own name', '古丽米热·阿布都热依木', '古丽米热'],
  ['as many whole parts as have room', '阿依·努尔·买买提·阿布都热合曼', '阿依·努尔·买买提'],
  ['a long name without parts', '纳兰性德纳兰性德纳兰性德', '纳兰性德纳兰性德纳兰'],
  ['other dots are the dot', '阿卜杜.热合曼', '阿卜杜·热合曼'],
  ['the dot of another keyboard', '迪丽•热巴', '迪丽·热巴'],
  ['a space in a Chinese name', '王\u3000丽华', '王丽华'],
  ['digits and brackets', '王丽华2（女）', '王丽华女'],
  ['emoji', '小红🌹', '小红'],
  ['a line break', '王\n丽华', '王丽华'],
  ['a name in letters', 'Anna Maria Smith', 'Anna Maria Smith'],
  ['a long one keeps whole words', 'Maximilian Alexander von Habsburg', 'Maximilian Alexander'],
  ['wide letters', 'Ａｎｎａ', 'Anna'],
  ['letters with marks', 'Đặng Thị Hồng', 'Dang Thi Hong'],
  ['a hyphen and an apostrophe', 'Jean-Luc O’Neill', "Jean-Luc O'Neill"],
  ['two scripts', '王Anna', '王Anna'],
  ['two scripts, too long', '王Anna Elisabeth', '王Anna'],
  ['letters with digits', 'R2D2', 'RD'],
  ['rare characters', '𠮷田𠮷田𠮷田𠮷田', '𠮷田𠮷田𠮷田'],
  ['a script WeChat does not take', 'ئالىم', ''],
  ['nothing', '', ''],
  ['only signs', '··--', ''],
])('the name %s', (_what, given, written) => {
  expect(writeName(given)).toBe(written);
});
