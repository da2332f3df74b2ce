import file from '../../../types/hospital/hospital.json';
import { decodeText } from './decodeText';
import {
  changed,
  faintIn,
  hospitalOf,
  linesOf,
  linesOfFile,
  stepsIn,
  withoutStep,
  withStep,
} from './hospitalForm';

const lines = linesOf(file);

test('the hospital’s data stays the same through the form, and through a file', () => {
  expect(hospitalOf(lines)).toEqual(file);
  const base64 = Buffer.from(`\uFEFF${JSON.stringify(file)}`).toString('base64');
  expect(linesOfFile(decodeText(base64))).toEqual(lines);
});

test.each(['', '{', 'null', '[]', '{"name":"东山医院"}', '"name"', '{"name":{"servicePhone":1}}'])(
  'a file with other content is refused: %s',
  text => {
    expect(linesOfFile(text)).toBeUndefined();
  },
);

test('steps are added at the end and removed anywhere', () => {
  const more = withStep(lines);
  expect(stepsIn(more)).toBe(file.steps.length + 1);
  expect(hospitalOf(withoutStep(lines, 0)).steps).toEqual(file.steps.slice(1));
  expect(hospitalOf(withoutStep(more, file.steps.length)).steps).toEqual(file.steps);
  expect(changed(lines, { ...lines, name: '东山医院' })).toEqual(['name']);
});

test('a faint accent, or an invalid colour, is reported before sending', () => {
  const accent = (light: string, dark = '#58c7b5') =>
    Object.keys(faintIn({ ...hospitalOf(lines), accent: { light, dark } }));
  expect(accent('#0a756a')).toEqual([]);
  expect(accent('#58c7b5')).toEqual(['accent.light']);
  expect(accent('green')).toEqual(['accent.light']);
  expect(accent('#0a756a', '#0a756a')).toEqual(['accent.dark']);
});
