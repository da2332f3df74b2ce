import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const src = join(__dirname, '..');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter(file => /\.tsx?$/.test(file) && !/\.(test|config)\.tsx?$/.test(file))
  .map(file => join(src, file));

/** What only `src/api` may do, so that there is one way to send a change. */
const ONLY_API = [
  /\bcall\(/,
  /\brequestIdFor\(|\banswered\(/,
  /\bcarry\(/,
  /import \{[^}]*\bcall\b[^}]*\} from/,
  /Taro\.(cloud|request)\b|\bfetch\(/,
];
/** These files simulate WeChat in the browser: they call the local stack, never a function. */
const NO_PAGE = 'phone/localStack/localStack.ts';
const breaches = (code: string) => ONLY_API.filter(pattern => pattern.test(withoutWords(code)));
/** Texts have functions with that name too: `words.call(phone)`. */
const withoutWords = (code: string) => code.replace(/\.(call|answered)\(/g, '');

test('pages send changes only through useChange and sendChange', () => {
  const found = files
    .map(file => relative(src, file))
    .filter(file => !file.startsWith('api/') && file !== NO_PAGE)
    .filter(file => breaches(readFileSync(join(src, file), 'utf8')).length > 0);
  expect(found).toEqual([]);
  expect(files.length).toBeGreaterThan(200);
});

test.each([
  'const answer = await call(book, input);',
  "import { call, read } from '../api/call';",
  "const requestId = requestIdFor('book');",
  'answered(wish, refusal);',
  'Taro.cloud.callFunction({ name });',
  "await fetch('/api');",
])('another way is found: %s', planted => {
  expect(breaches(planted)).not.toEqual([]);
});
