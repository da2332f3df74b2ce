import cloudbaserc from '../cloudbaserc.json';
import { scripts } from '../package.json';
import { run } from './data/commands';
import { Hindered } from './data/shape';
import { filesIn, isThere, read } from './documents';

// chinese: the handbook is for the hospital's engineers
const handbook = read('docs/运维手册.md');

/** Everything that the reader types: the blocks of commands, and the texts between backticks. */
const typed = [
  ...[...handbook.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
    block.split('\n').flatMap(line => line.replace(/#.*$/, '').split(/&&|\|\|/)),
  ),
  ...[...handbook.matchAll(/`([^`\n]+)`/g)].flatMap(([, text = '']) => text.split(/&&|\|\|/)),
].map(line => line.trim());

/** The words after an npm command, and the script that it runs. */
const npm = typed.flatMap(line => {
  const [, script, more = ''] =
    /^(?:\w+=\S+ )*npm (?:run )?(\w+)(?: -- (.*))?$/.exec(line.replace(/\$\([^)]*\)/g, 'x')) ?? [];
  return script && script !== 'ci' ? [{ script, more: more.split(/\s+/).filter(Boolean) }] : [];
});

test('every command of the handbook exists', () => {
  expect(npm.length).toBeGreaterThan(15);
  expect(npm.filter(({ script }) => !(script in scripts))).toEqual([]);
  const files = typed.flatMap(line => /^node (config\/\S+)$/.exec(line)?.[1] ?? []);
  expect(files.filter(file => !isThere(file))).toEqual([]);
});

test('the options of deploy are those that it accepts', () => {
  const known = /const KNOWN = \[([^\]]*)\]/.exec(read('config/deploy.mjs'))?.[1] ?? '';
  const given = npm.filter(({ script }) => script === 'deploy').flatMap(({ more }) => more);
  expect(given).toContain('--check');
  expect(given.filter(option => !known.includes(`'${option}'`))).toEqual([]);
});

test('each line of npm run data is understood', async () => {
  const lines = npm.filter(({ script, more }) => script === 'data' && more.length > 0);
  const commands = new Set(lines.map(({ more }) => more[0]));
  expect([...commands].sort()).toEqual(['backup', 'check', 'leave', 'restore', 'switch', 'use']);
  for (const { more } of lines) {
    const said: string[] = [];
    const nowhere = async () => {
      throw new Hindered(['nowhere']);
    };
    const hands = { say: (line: string) => said.push(line), ask: undefined, now: () => 0 };
    await run(more, nowhere, hands);
    // An unknown command is answered with the list of commands.
    expect([more, said.join('\n').includes('npm run data -- backup')]).toEqual([more, false]);
  }
});

test('every variable it names is read somewhere, and no variable of a function is missing', () => {
  const named = [...new Set(handbook.match(/\b(?:YUEHAO|CLOUD|TENCENTCLOUD)_[A-Z_]*[A-Z]\b/g))];
  const taken = [...new Set(cloudbaserc.functions.flatMap(each => Object.keys(each.envVariables)))];
  const code = filesIn('config')
    .filter(file => /\.(ts|mjs)$/.test(file) && !/\.test\./.test(file))
    .map(read)
    .join();
  expect(named.filter(name => !taken.includes(name) && !code.includes(name))).toEqual([]);
  expect(taken.filter(name => !handbook.includes(name))).toEqual([]);
});

test('it counts functions and timers as they are deployed', () => {
  const words = '零一两三四五六七八九';
  const timers = cloudbaserc.functions.flatMap(each => ('triggers' in each ? each.triggers : []));
  expect(handbook).toContain(
    `部署${words[cloudbaserc.functions.length]}个云函数和${words[timers.length]}个定时器`,
  );
});

test('the places of the mini-program have the same names there', () => {
  const texts = filesIn('texts/zh-CN').map(read).join('\n');
  const places = [...handbook.matchAll(/“((?:我的|导诊台|操作记录) > [^”]+)”/g)].flatMap(
    ([, path = '']) => path.split(' > '),
  );
  expect(places.length).toBeGreaterThan(5);
  expect(places.filter(place => !texts.includes(`'${place}'`))).toEqual([]);
});

test('its pictures exist and are small', () => {
  const pictures = [...handbook.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(
    ([, path]) => `docs/${path}`,
  );
  expect(pictures.length).toBeGreaterThan(3);
  for (const picture of pictures) expect([picture, isThere(picture)]).toEqual([picture, true]);
});
