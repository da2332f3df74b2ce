import { type Defined, defined } from './defined';

test('leaves out what is undefined and keeps everything else', () => {
  expect(
    Object.entries(defined({ a: undefined, b: null, c: 0, d: '', e: false, f: [undefined] })),
  ).toEqual([
    ['b', null],
    ['c', 0],
    ['d', ''],
    ['e', false],
    ['f', [undefined]],
  ]);
});

test('the type says that the field may be missing', () => {
  const given = (phone?: string) => defined({ name: '王丽华', phone });
  const known: Defined<{ name: string; phone: string | undefined }> = given();
  // @ts-expect-error: the phone may be missing
  const phone: string = given('13800138000').phone;
  expect([known.name, phone]).toEqual(['王丽华', '13800138000']);
});
