import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..');

describe('the walls between the rooms', () => {
  const breaking = [
    ['domain/b1.ts', '../cloudfunctions/cloud/a', 'domain-is-pure'],
    ['domain/b2.ts', 'node:fs', 'domain-is-pure'],
    ['cloudfunctions/modules/m/b1.ts', '@cloudbase/node-sdk', 'only-cloud-touches-the-sdk'],
    ['cloudfunctions/patient/b2.ts', '../desk/a', 'functions-never-import-each-other'],
    ['cloudfunctions/cloud/b1.ts', '../desk/a', 'cloud-knows-no-module'],
    ['cloudfunctions/modules/m/b2.ts', '../n/a', 'modules-meet-through-their-index'],
    ['cloudfunctions/modules/m/b3.ts', '../../desk/a', 'modules-never-import-what-is-deployed'],
    ['cloudfunctions/cloud/b2.ts', '../../local/a', 'nothing-shipped-imports-local'],
    ['src/b1.ts', '../cloudfunctions/cloud/a', 'pages-never-import-functions'],
    ['types/b1.ts', '../cloudfunctions/cloud/a', 'types-stand-alone'],
    ['local/b1.ts', '../types/a', 'local-knows-nothing-of-yuehao'],
    ['src/b2.ts', './missing', 'no-missing-files'],
    ['src/b3.ts', './b3', 'no-circles'],
  ] as const;
  const keeping = [
    ['domain/k1.ts', '../types/a'],
    ['domain/k2.ts', 'dayjs'],
    ['cloudfunctions/cloud/k1.ts', '@cloudbase/node-sdk'],
    ['cloudfunctions/desk/k1.ts', '../modules/n/operations/a'],
    ['cloudfunctions/modules/m/k1.ts', '../n'],
    ['src/k1.ts', '../types/a'],
  ] as const;
  const found: { rule: string; from: string }[] = [];

  beforeAll(() => {
    const house = mkdtempSync(join(tmpdir(), 'walls-'));
    const put = (path: string, text: string) => {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text);
    };
    put('tsconfig.json', '{ "compilerOptions": { "module": "esnext" } }');
    put('package.json', '{ "dependencies": { "@cloudbase/node-sdk": "1", "dayjs": "1" } }');
    for (const name of ['@cloudbase/node-sdk', 'dayjs']) {
      put(`node_modules/${name}/package.json`, `{ "name": "${name}", "main": "index.js" }`);
      put(`node_modules/${name}/index.js`, '');
    }
    for (const file of [
      'types/a',
      'cloudfunctions/cloud/a',
      'cloudfunctions/desk/a',
      'cloudfunctions/modules/n/a',
      'cloudfunctions/modules/n/index',
      'cloudfunctions/modules/n/operations/a',
      'local/a',
    ]) {
      put(`${file}.ts`, 'export const a = 1;');
    }
    for (const [path, imported] of [...breaking, ...keeping]) {
      put(path, `export * from '${imported}';`);
    }
    const { stdout } = spawnSync(
      join(root, 'node_modules/.bin/depcruise'),
      [
        ...['--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json'],
        ...['domain', 'types', 'cloudfunctions', 'src', 'local'],
      ],
      { cwd: house, encoding: 'utf8' },
    );
    rmSync(house, { recursive: true });
    for (const { rule, from } of JSON.parse(stdout).summary.violations) {
      found.push({ rule: rule.name, from });
    }
  }, 30_000);

  test.each(breaking)('%s importing %s breaks %s', (from, _imported, rule) => {
    expect(found).toContainEqual({ rule, from });
  });

  test.each(keeping)('%s may import %s', path => {
    expect(found.filter(({ from }) => from === path)).toEqual([]);
  });
});

test('Chinese outside the catalogue is found by its line, characters and punctuation alike', () => {
  const source = "const a = 'plain';\nconst b = '退号';\n// 。\nconst dash = '—';\n";
  const { stdout } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { chineseIn } = await import(process.env.MODULE);
       console.log(JSON.stringify(chineseIn(process.env.SOURCE)));`,
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, MODULE: join(root, 'config/check.mjs'), SOURCE: source },
    },
  );
  expect(JSON.parse(stdout)).toEqual(["2: const b = '退号';", '3: // 。']);
});
