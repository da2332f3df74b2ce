import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../config/browser';
import { staticFiles } from '../local/doors/static';
import { type Looked, lookFor, middle } from './firstWords/look';
import { readNumbers, runBench } from './options';

/** The build to compare with: the folder of a repository with built pages. */
const { values, tokens } = parseArgs({
  args: process.argv.slice(2),
  options: { against: { type: 'string' } },
  strict: false,
  tokens: true,
});
const against = typeof values.against === 'string' ? resolve(values.against) : undefined;
const ours = new Set(
  tokens.flatMap(each =>
    each.kind === 'option' && each.name === 'against' ? [each.index, each.index + 1] : [],
  ),
);
const options = readNumbers(
  process.argv.slice(2).filter((_, index) => !ours.has(index)),
  { times: { preset: 5, least: 1, most: 100 }, slower: { preset: 4, least: 1, most: 20 } },
);
const builds = [
  { name: 'this build', root: resolve('.') },
  ...(against ? [{ name: 'the other', root: against }] : []),
];
for (const { root } of builds) {
  if (existsSync(join(root, 'dist/h5/index.html'))) continue;
  console.error(`${root}: no pages are built there: npm run build -- h5`);
  process.exit(1);
}
console.log(
  `The first page on a processor ${options.slower} times slower and slow 4G, ${options.times} times each in turn`,
);

/** The built demonstration. The functions’ code is next to it. */
const demonstration = (): Promise<typeof import('../config/demo/hospital')> =>
  import(pathToFileURL(resolve('dist/local/config/demo/hospital.js')).href);

void runBench('firstWords', options.json, async dataDir => {
  const { openHospital } = await demonstration();
  let pages = builds[0]!.root;
  const hospital = await openHospital({
    ...{ root: resolve('.'), port: 0, dataDir, log: () => {} },
    routes: (req, res) => staticFiles([{ prefix: '/app/', dir: join(pages, 'dist/h5') }])(req, res),
  });
  const browser = await launchBrowser();
  try {
    await hospital.layIn();
    const found = new Map<string, Looked[]>(builds.map(({ name }) => [name, []]));
    for (let time = 0; time < options.times; time++) {
      for (const { name, root } of builds) {
        pages = root;
        found.get(name)!.push(await lookFor(browser, hospital.url, options.slower));
      }
    }
    return reportOf(found, options.times);
  } finally {
    await browser.close();
    await hospital.close();
  }
});

/**
 * The lines of the report: the median of each figure by build, and this build relative to the
 * other.
 */
function reportOf(found: Map<string, Looked[]>, times: number) {
  const rows = [...found].map(([name, looks]) => ({
    name,
    wordsMs: middle(looks.map(look => look.wordsMs)),
    wholeMs: middle(looks.map(look => look.wholeMs)),
    bytes: middle(looks.map(look => look.bytes)),
    calls: middle(looks.map(look => look.calls)),
  }));
  const [mine, other] = rows;
  const lines = rows.map(
    ({ name, wordsMs, wholeMs, bytes, calls }) =>
      `${name.padEnd(12)} first words ${(wordsMs / 1000).toFixed(2)} s, whole ${(wholeMs / 1000).toFixed(2)} s, ` +
      `${(bytes / 1024).toFixed(0)} KiB, ${calls} calls`,
  );
  if (mine && other)
    lines.push(
      `by the other first words ${(mine.wordsMs / other.wordsMs).toFixed(2)}, whole ${(mine.wholeMs / other.wholeMs).toFixed(2)}, ` +
        `bytes ${(mine.bytes / other.bytes).toFixed(2)}`,
    );
  const wrong = mine && mine.calls !== 1 ? ['calls of the first screen'] : [];
  return { lines, wrong, figures: { times, rows } };
}
