import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');

test('the README explains every dependency', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  // `@tarojs/{a,b}` means @tarojs/a and @tarojs/b; `@types/*` means all of them.
  const named = [...readme.matchAll(/`([^`\n]+)`/g)].flatMap(([, name]) => {
    const braces = name!.match(/^(.*)\{(.*)\}$/);
    return braces ? braces[2]!.split(',').map(part => braces[1] + part) : [name!];
  });
  const missing = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    name => !named.includes(name) && !name.startsWith('@types/'),
  );
  expect(missing).toEqual([]);
});
