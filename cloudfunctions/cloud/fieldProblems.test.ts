import * as z from 'zod';
import { fieldProblems, inFewFields } from './fieldProblems';

const schema = z.strictObject({
  name: z.string().min(2).max(4),
  slot: z.int().min(0).max(9),
  inner: z.strictObject({ kind: z.enum(['a', 'b']) }).optional(),
  note: z.string().min(1).optional(),
});
const problems = (input: unknown) =>
  Object.fromEntries(
    fieldProblems(schema.safeParse(input).error?.issues ?? []).map(({ path, message }) => [
      path,
      message,
    ]),
  );

describe('the problems of an input', () => {
  test('missing, too short, too long, out of range: each has its own sentence, by field', () => {
    expect(problems({})).toEqual({ name: '请填写', slot: '请填写' });
    expect(problems({ name: '一', slot: -1 })).toEqual({
      name: '至少写 2 个字',
      slot: '不能小于 0',
    });
    expect(problems({ name: '一二三四五', slot: 10 })).toEqual({
      name: '最多写 4 个字',
      slot: '不能大于 9',
    });
  });
  test('an empty text is missing', () => {
    expect(problems({ name: '一二', slot: 1, note: '' })).toEqual({ note: '请填写' });
  });
  test('a value of another type is wrong, not missing', () => {
    expect(problems({ name: { $ne: '' }, slot: 1.5 })).toEqual({
      name: '填写有误',
      slot: '填写有误',
    });
  });
  test('a nested field and an unknown field are named by their path', () => {
    expect(problems({ name: '一二', slot: 1, inner: { kind: 'c', more: 1 }, openid: 'x' })).toEqual(
      {
        'inner.kind': '填写有误',
        'inner.more': '不能填写这一项',
        openid: '不能填写这一项',
      },
    );
  });
  test('of thousands of wrong fields only a few are named, whichever check found them', () => {
    const fields = Array.from({ length: 3000 }, (_, n) => ({
      path: `answers.${n}${'x'.repeat(1000)}`,
      message: '填写有误',
    }));
    const refused = inFewFields({ code: 'INPUT_INVALID', facts: { fields } });
    expect(JSON.stringify(refused).length).toBeLessThan(6000);
    expect((refused.facts as { fields: unknown[] }).fields).toHaveLength(20);
  });
});
