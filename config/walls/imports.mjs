// The walls between files (.dependency-cruiser.cjs). Reports each breach with its file, line and
// remedy, and how many imports stay within their subject.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn, root, run } from '../steps.mjs';
import { countStaying } from './subjects.cjs';

const ROOMS = [
  ...['domain', 'types', 'texts', 'cloudfunctions', 'src'],
  ...['local', 'config', 'bench', 'tests'],
];

/**
 * @param {string} house this repository, or a sample of the same layout
 * @returns {Promise<{ code: number, output: string, note: string }>}
 */
export async function imports(house) {
  const rooms = [];
  for (const room of ROOMS) {
    const files = await filesIn(house, room);
    if (files.some(file => /\.(tsx?|mjs)$/.test(file))) rooms.push(room);
  }
  const config = join(root, '.dependency-cruiser.cjs');
  const { output } = await run(
    'depcruise',
    ['--config', config, '--output-type', 'json', ...rooms],
    { cwd: house },
  );
  if (!output.startsWith('{')) return { code: 1, output, note: '' };
  const { modules, summary } = JSON.parse(output);
  const specifiers = new Map();
  for (const { source, dependencies } of modules)
    for (const { resolved, module } of dependencies)
      specifiers.set(`${source} ${resolved}`, module);
  const comments = new Map(
    summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]),
  );
  const lines = [];
  for (const { from, to, rule, cycle, via } of summary.violations) {
    const path = (cycle ?? via ?? []).map(({ name }) => name);
    const line = await lineOf(house, from, specifiers.get(`${from} ${path[0] ?? to}`));
    const chain = path.length ? path.join(' → ') : to;
    lines.push(`${from}:${line}: ${rule.name}: → ${chain}`, `  ${comments.get(rule.name)}`);
  }
  const { stay, all } = countStaying(
    modules.flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => [source, resolved]),
    ),
  );
  const note = `${((100 * stay) / all).toFixed(1)} % of ${all} imports stay with their subject`;
  return { code: summary.violations.length ? 1 : 0, output: lines.join('\n'), note };
}

/** The line on which a file names an import; the first line if it cannot be found. */
async function lineOf(house, file, specifier) {
  if (!specifier) return 1;
  const lines = (await readFile(join(house, file), 'utf8')).split('\n');
  const at = lines.findIndex(
    line => line.includes(`'${specifier}'`) || line.includes(`"${specifier}"`),
  );
  return at + 1 || 1;
}
