import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build, type Plugin } from 'esbuild';

const root = join(__dirname, '../..');
const pages = readdirSync(join(root, 'src/pages'), { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => `./src/pages/${name}/index.tsx`);

/** Records which words are read, and by which line. */
const WATCH = `
  import { patients } from './texts/zh-CN/patients';
  import { said } from './texts/say';
  const watch = (tree, path) => {
    for (const [name, word] of Object.entries(tree)) {
      if (typeof word === 'object' && !Array.isArray(word)) watch(word, path + name + '.');
      else Object.defineProperty(tree, name, {
        enumerable: true,
        get() {
          read(path + name, new Error().stack);
          return word;
        },
      });
    }
  };
  watch({ ...patients, say: said }, '');
  started();
`;

/** Replaces Taro and React: any use of it returns the stub itself. */
const STUB = `
  const stub = new Proxy(function () {}, {
    get: (_, name) => (name === Symbol.toPrimitive ? () => '' : name === '__esModule' ? true : stub),
    apply: () => stub,
    construct: () => stub,
    getPrototypeOf: () => stub,
  });
  module.exports = stub;
`;

const stubbed: Plugin = {
  name: 'stubbed',
  setup(building) {
    building.onResolve({ filter: /^(@tarojs|react)/ }, () => ({ path: 'stub', namespace: 'stub' }));
    building.onLoad({ filter: /.*/, namespace: 'stub' }, () => ({ contents: STUB }));
    building.onResolve({ filter: /^watch$/ }, () => ({ path: 'watch', namespace: 'watch' }));
    building.onLoad({ filter: /.*/, namespace: 'watch' }, () => ({
      contents: WATCH,
      resolveDir: root,
    }));
  },
};

/**
 * Loads modules as a phone does; returns the words that they read while they are loaded, each with
 * its file.
 */
async function readWhileLoaded(contents: string, phone: 'h5' | 'weapp'): Promise<string[]> {
  const { outputFiles } = await build({
    stdin: { contents: `import 'watch';\n${contents}`, resolveDir: root, loader: 'tsx' },
    ...{ bundle: true, write: false, format: 'iife', jsx: 'automatic', logLevel: 'silent' },
    resolveExtensions: [`.${phone}.tsx`, `.${phone}.ts`, '.tsx', '.ts', '.mjs', '.js', '.json'],
    loader: { '.scss': 'empty', '.png': 'empty' },
    define: {
      'process.env.TARO_ENV': JSON.stringify(phone),
      'process.env.NODE_ENV': '"production"',
    },
    plugins: [stubbed],
  });
  const code = outputFiles[0]!.text;
  const lines = code.split('\n');
  const frozen: string[] = [];
  let begun = false;
  const anything: object = new Proxy(() => undefined, {
    get: (_, name) => (name === Symbol.toPrimitive ? () => '' : anything),
    apply: () => anything,
  });
  runInNewContext(
    code,
    {
      started: () => {
        begun = true;
      },
      read(path: string, stack: string) {
        if (!begun) return;
        const at = [...stack.matchAll(/pages\.js:(\d+)/g)].map(([, line]) => Number(line))[1] ?? 0;
        const file = lines
          .slice(0, at)
          .reverse()
          .find(line => /^ *\/\/ (src|texts)\//.test(line));
        frozen.push(`${file?.trim().slice(3)}: ${path}`);
      },
      ...{ console, setTimeout, window: anything, document: anything, navigator: anything },
      ...{ localStorage: anything, location: anything, addEventListener: () => undefined },
    },
    { filename: 'pages.js' },
  );
  return frozen;
}

test.each(['h5', 'weapp'] as const)(
  'no word is read before a page is drawn, so that each can be exchanged: in the build for %s',
  async phone => {
    const all = ['./src/app.ts', ...pages].map(file => `import '${file}';`).join('\n');
    expect(await readWhileLoaded(all, phone)).toEqual([]);
    expect(pages.length).toBeGreaterThan(25);
  },
);

test.each([
  ['const { title } = texts.pages.home;', 'pages.home.title'],
  ['const rows = [{ text: texts.pages.common.tabs.me }];', 'pages.common.tabs.me'],
  ["const days = [sayDate('2026-11-25')];", 'say.sayDate'],
  ['const kinds = Object.values(texts.documentKinds);', 'documentKinds.residentIdentityCard'],
])('words frozen at load time are found: %s', async (planted, path) => {
  const code = `import { texts } from './texts'; import { sayDate } from './texts/say'; ${planted}`;
  const found = await readWhileLoaded(code, 'h5');
  expect(found.some(each => each.endsWith(path))).toBe(true);
});
