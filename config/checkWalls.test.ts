import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BETWEEN_FILES, HOUSE, type Planted } from './walls/plantedBetween.testkit';
import { CHINESE, IN_A_FILE, UNUSED } from './walls/plantedIn.testkit';

const root = join(__dirname, '..');
const ALL = [...BETWEEN_FILES, ...IN_A_FILE, ...CHINESE, ...UNUSED];

/** The output of `npm run check` for a sample repository with every breach, by part. */
let said: Record<string, string>;

beforeAll(() => {
  const house = mkdtempSync(join(tmpdir(), 'walls-'));
  for (const kept of ['package.json', 'tsconfig.json', 'biome.jsonc', 'knip.jsonc', 'config/walls'])
    cpSync(join(root, kept), join(house, kept), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  writeFileSync(join(house, '.gitignore'), 'node_modules\n.cache\n');
  writeFileSync(
    join(house, 'jest.config.mjs'),
    "export default { testMatch: ['**/*.test.ts'] };\n",
  );
  const planted = ALL.flatMap(({ breach, keeps }) => (keeps ? [breach, keeps] : [breach]));
  for (const [path, text] of [...HOUSE, ...planted]) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  const script = `
    const { PARTS } = await import(process.env.CHECK);
    const parts = PARTS.filter(({ title }) => !title.startsWith('types'));
    const said = await Promise.all(parts.map(async ({ title, work }) => [title, (await work(process.env.HOUSE)).output]));
    console.log(JSON.stringify(Object.fromEntries(said)));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, HOUSE: house, CHECK: join(root, 'config/check.mjs') },
  });
  rmSync(house, { recursive: true });
  if (stderr) throw new Error(stderr);
  said = JSON.parse(stdout);
}, 120_000);

/** The messages of a part about one file. */
const about = (part: string, path: string): string =>
  said[part]!.split(/\n(?=\S)/)
    .filter(line => line.startsWith(path))
    .join('\n');

const walls = (part: string, planted: readonly Planted[]) =>
  describe(part, () => {
    test.each(planted.map(each => [each.wall, each] as const))('%s', (_wall, each) => {
      const { breach, keeps } = each;
      expect(about(part, breach[0])).toMatch(each.said);
      if (keeps) expect(about(part, keeps[0])).not.toMatch(each.said);
    });
  });

walls('walls between files', BETWEEN_FILES);
walls('format, lint, and the walls of each file', IN_A_FILE);
walls('Chinese in the texts only', CHINESE);
describe('unused code', () => {
  test.each(UNUSED.map(each => [each.wall, each] as const))('%s', (_wall, { said: how }) => {
    expect(said['nothing unused']).toMatch(how);
    for (const used of ['bench/start.ts', ': used:'])
      expect(said['nothing unused']).not.toContain(used);
  });
});

test('a breach between files names its line and the remedy', () => {
  expect(said['walls between files']).toContain(
    'src/parts/P1.tsx:1: shared-parts-know-no-page: → src/pages/home/Way.ts\n  What several pages are made of is below them: hand in',
  );
});
