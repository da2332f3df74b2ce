import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownHospital } from '../types/hospital/own';

const root = join(__dirname, '..');
/** Examples that belong to no hospital. */
const EXAMPLES = /0731-82345678|0571-87654321|1楼01诊室|2楼05诊室/g;
/** The files with words that people may read: the texts and the pages. */
const sources = ['texts', 'src'].flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => /\.(tsx?|html|json)$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map(file => ({
      file: `${folder}/${file}`,
      text: readFileSync(join(root, folder, file), 'utf8').replace(EXAMPLES, ''),
    })),
);

const { name, hours, registration, complaints, deskPlace } = ownHospital;
/** The hospital's own data, and texts that look like a telephone, a floor or a room. */
const own: (string | RegExp)[] = [
  ...[name, hours, registration.place, complaints.place, deskPlace],
  ...[/\d{3,4}-\d{7,8}/, /400-?\d{3}-?\d{4}/, /\d+ ?(楼|号楼|层|室)/],
];

test('no name, telephone or place of a hospital is frozen in a text or a page: they come from hospital.json (R22)', () => {
  expect(sources.length).toBeGreaterThan(300);
  const frozen = sources.flatMap(({ file, text }) =>
    own
      .filter(each => (typeof each === 'string' ? text.includes(each) : each.test(text)))
      .map(each => `${file}: ${each}`),
  );
  expect(frozen).toEqual([]);
});

test.each(['请拨打 0571-12345678', '到 2楼203室', '门诊楼 3 层'])(
  'frozen words are found: %s',
  words => {
    expect(own.some(each => typeof each !== 'string' && each.test(words))).toBe(true);
  },
);
