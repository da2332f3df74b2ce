import { treating } from './treating';

const doctors = [
  { id: 'A', specialities: '膝关节置换、半月板损伤；骨质疏松' },
  { id: 'B', specialities: '颈椎病，腰椎间盘突出' },
  { id: 'C' },
];

test.each([
  ['半月板', ['A']],
  ['颈椎病怎么治', ['B']],
  ['腰椎间盘', ['B']],
  ['骨 质 疏 松', ['A']],
  ['骨', []],
  ['、', []],
  ['感冒', []],
])('R22: doctors whose specialities match %s: %j', (typed, ids) => {
  expect(treating(typed, doctors).map(({ id }) => id)).toEqual(ids);
});
