import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forgetAll, forgettable } from './memory';

test('all memories are forgotten together', () => {
  const kept = new Set(['a', 'b']);
  const forgetA = forgettable(() => kept.delete('a'));
  forgettable(() => kept.delete('b'));
  forgetAll();
  expect(kept.size).toBe(0);
  kept.add('a');
  forgetA();
  expect(kept.size).toBe(0);
});

/** These remember nothing of the data or of a caller: opened libraries, tables, keys by their text. */
const HARMLESS = [
  'cloud/database.ts',
  'cloud/keys.ts',
  'cloud/simplified.ts',
  'cloud/storage.ts',
  'cloud/weChatCall.ts',
];

test('whatever a module remembers between two calls can be forgotten', () => {
  const remembering = readdirSync('cloudfunctions', { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map(file => ({ file, code: readFileSync(join('cloudfunctions', file), 'utf8') }))
    .filter(({ code }) => /^(export )?let |^const \w+ = new (Weak)?(Map|Set)</m.test(code));
  const never = remembering.filter(({ code }) => !code.includes('forgettable('));
  expect(never.map(({ file }) => file).sort()).toEqual(HARMLESS);
  expect(remembering.length).toBeGreaterThan(HARMLESS.length + 10);
});
