import { byName, mostFirst } from './order';

const named = (...names: string[]) => names.map(name => ({ name }));

test('names are in the order of their pinyin', () => {
  expect(named('张三', '李四', '王五', '安康').sort(byName)).toEqual(
    named('安康', '李四', '王五', '张三'),
  );
});

test('the greatest count is first; equal ones are in the order of their names', () => {
  const counts = [
    { name: '心内科', count: 1 },
    { name: '儿科', count: 1 },
    { name: '骨科', count: 3 },
  ];
  expect(counts.sort(mostFirst).map(({ name }) => name)).toEqual(['骨科', '儿科', '心内科']);
});
