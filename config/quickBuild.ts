import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UserConfigExport } from '@tarojs/cli';
import { compilerOptions } from '../tsconfig.json';

/** Webpack’s settings, as Taro passes them. */
export type Chain = Parameters<
  NonNullable<NonNullable<Extract<UserConfigExport, { mini?: object }>['mini']>['webpackChain']>
>[0];

/** Pages and functions share these folders. They are compiled like src. */
export const SHARED = ['domain', 'types', 'texts'].map(room => join(__dirname, '..', room));

/** These packages are written for newer phones than the supported ones. */
export const COMPILED_TOO = ['chart.js', '@kurkle/color'].map(name =>
  join(__dirname, '../node_modules', name),
);

/** The oldest phones, as in .browserslistrc. */
const PHONES = ['chrome70', 'ios12'];

const TARO = join(__dirname, '../node_modules/@tarojs');

/** All that is compiled: our pages, the shared folders, and packages. */
const COMPILED = [join(__dirname, '../src'), ...SHARED, ...COMPILED_TOO, TARO];

/** The pages get the contracts without their schemas. */
const CONTRACTS = join(__dirname, '../types');

export const CONTRACT_NAMES = join(__dirname, 'contractNames.cjs');

/**
 * Compiles with esbuild every file that needs no Babel plugin, in a small part of the time. The
 * contracts first lose their schemas. For the browser, Babel still compiles Taro and the
 * files that import it, because its plugin leaves out the interfaces that nothing uses.
 */
export function compileQuickly(chain: Chain) {
  const quick = remembered(
    file =>
      /\.(tsx?|jsx?|mjs)$/.test(file) &&
      COMPILED.some(room => file.startsWith(room)) &&
      !(process.env.TARO_ENV === 'h5' && (file.startsWith(TARO) || importsTaro(file))),
  );
  chain.module.rule('script').exclude.add(quick);
  chain.module
    .rule('quick')
    .test(quick)
    .use('esbuild')
    .loader('esbuild-loader')
    .options({
      target: PHONES,
      // esbuild counts in old faults that our code does not meet (babel.config.js).
      supported: { destructuring: true },
      jsx: 'automatic',
      charset: 'utf8',
      tsconfigRaw: { compilerOptions },
    });
  chain.module
    .rule('contracts')
    .test((file: string) => file.startsWith(CONTRACTS) && file.endsWith('.ts'))
    .enforce('pre')
    .use('names')
    .loader('babel-loader')
    .options({
      ...{ configFile: false, babelrc: false, plugins: [CONTRACT_NAMES] },
      parserOpts: { plugins: ['typescript'] },
    });
}

const importsTaro = (file: string) => /['"]@tarojs\/taro['"]/.test(readFileSync(file, 'utf8'));

/** A function that webpack calls several times for each file, and that reads the file once. */
function remembered(judge: (file: string) => boolean): (file: string) => boolean {
  const known = new Map<string, boolean>();
  return file => {
    const before = known.get(file);
    if (before !== undefined) return before;
    const now = judge(file);
    known.set(file, now);
    return now;
  };
}

/**
 * Keeps the styles’ compiler from looking for settings of its own in every folder above a file,
 * under seventeen names. Taro hands in all settings.
 */
export function styleQuickly(chain: Chain) {
  for (const rule of chain.module.rules.values())
    for (const one of rule.oneOfs.values())
      for (const use of one.uses.values())
        if (/postcss-loader/.test(use.get('loader')))
          use.tap(options => ({
            ...options,
            postcssOptions: { ...options.postcssOptions, config: false },
          }));
}

/**
 * Minifies the scripts for WeChat with swc, a native program. They become 1.5 % smaller than by
 * terser, in a tenth of the time. Taro’s plugin for terser brings it along.
 */
export function minifyScripts(chain: Chain) {
  const terser = chain.optimization.minimizer('terserPlugin');
  terser.tap(([options]) => [
    {
      ...options,
      minify: terser.get('plugin').swcMinify,
      parallel: false,
      terserOptions: { ecma: 2017, format: { ascii_only: false, comments: false } },
    },
  ]);
}

/** Minifies the styles with esbuild. Taro hands it options that esbuild does not know. */
export function minifyStyles(chain: Chain) {
  chain.optimization
    .minimizer('esBuildCssPlugin')
    .tap(([options]) => [
      { ...options, parallel: false, minimizerOptions: { target: PHONES, charset: 'utf8' } },
    ]);
}
