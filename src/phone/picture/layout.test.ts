import { laidOut, MARGIN, WIDTH } from './layout';

const square = (text: string, { size }: { size: number }) => [...text].length * size;

test('a line that is too wide continues below, and no letter is lost', () => {
  const text = '肾脏免疫风湿科古丽米热阿布都热依木主治医师专家门诊';
  const { drawn, height } = laidOut([{ text, size: 60 }], square);
  expect(drawn.map(each => each.text).join('')).toBe(text);
  for (const each of drawn) expect(square(each.text, each)).toBeLessThanOrEqual(WIDTH - 2 * MARGIN);
  expect(drawn.length).toBe(3);
  expect(height).toBeGreaterThan(drawn.at(-1)!.baseline);
});

test('lines are below each other, with the given distances', () => {
  const lines = [
    { text: '周三', size: 40 },
    { text: '08:30', size: 40, before: 20 },
  ];
  const [one, other] = laidOut(lines, square).drawn;
  expect(other!.baseline - one!.baseline).toBe(76);
});
