import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import { version } from '../package.json';
import { ConfigChunks } from './configChunks';
import persons from './demo/persons.json';
import { LightStats } from './lightStats';

/**
 * The CloudBase environment that the pages call, and the folder of this build: `dist/weapp` or
 * `dist/h5`.
 */
const { BUILD_CACHE, CLOUD_ENV = '', DEV_PAGES_PORT, TARO_ENV = 'weapp' } = process.env;

/** These folders are shared by pages and functions, and compiled like src. */
const SHARED = ['domain', 'types', 'texts'].map(room => join(__dirname, '..', room));

/** Our pages and the shared folders. */
const OURS = [join(__dirname, '../src'), ...SHARED];

/** The pages get the contracts without their schemas. */
const CONTRACTS = join(__dirname, '../types');

const CONTRACT_NAMES = join(__dirname, 'contractNames.cjs');

/** These packages are written for newer phones than the supported ones. */
const COMPILED_TOO = ['chart.js', '@kurkle/color'].map(name =>
  join(__dirname, '../node_modules', name),
);

/** The files that list the pages. */
const PAGE_LIST = ['index', 'patients', 'desk', 'followup', 'statistics', 'route'].map(file =>
  join(__dirname, '../src/routes', `${file}.ts`),
);

/**
 * Taro’s build. Each unusual setting is explained beside it; most of them avoid a trap of Taro’s.
 */
export default defineConfig({
  projectName: 'yuehao',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: DEV_PAGES_PORT ? '.cache/dev/h5' : `dist/${TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: BUILD_CACHE === '1' },
  plugins: [
    join(__dirname, 'aria'),
    ...(DEV_PAGES_PORT ? [join(__dirname, 'dev/pagesPlugin')] : []),
  ],
  // For the browser, where size matters less, esbuild takes half the time. For WeChat, terser gives
  // the smallest code.
  jsMinimizer: TARO_ENV === 'h5' ? 'esbuild' : 'terser',
  // An escaped Chinese character has six bytes instead of three.
  esbuild: { minify: { enable: true, config: { target: 'es2018', charset: 'utf8' } } },
  terser: { enable: true, config: { output: { ascii_only: false } } },
  defineConstants: {
    CLOUD_ENV: JSON.stringify(CLOUD_ENV),
    APP_VERSION: JSON.stringify(version),
    DEMO_PERSON: JSON.stringify(persons[0]?.openid ?? ''),
  },
  copy: {
    // The tab bar’s icons are named in theme.json, where Taro does not look for files.
    patterns:
      TARO_ENV === 'weapp'
        ? [
            { from: 'src/assets', to: 'dist/weapp/assets' },
            { from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' },
          ]
        : [],
    options: {},
  },
  mini: {
    optimizeMainPackage: { enable: true },
    compile: { include: [...SHARED, ...COMPILED_TOO] },
    miniCssExtractPluginOption: { ignoreOrder: true },
    // Sizes are the phone’s own px: a target of 44 px stays 44 px on a narrow phone.
    postcss: { pxtransform: { enable: false, config: {} } },
    webpackChain(chain) {
      chain.plugin('ConfigChunks').use(ConfigChunks);
      chain.plugin('LightStats').use(LightStats);
      compileQuickly(chain);
      missingNamesFail(chain);
      keepCache(chain);
    },
  },
  h5: {
    publicPath: '/app/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    // `npm run dev` serves the pages through its own server, and reloads the phone itself.
    devServer: {
      host: '127.0.0.1',
      port: Number(DEV_PAGES_PORT ?? 0),
      open: false,
      hot: false,
      liveReload: false,
      client: false,
      compress: false,
    },
    compile: { include: [...SHARED, ...COMPILED_TOO] },
    output: {
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'js/[name].[contenthash:8].js',
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      pxtransform: { enable: false, config: {} },
      autoprefixer: { enable: true, config: {} },
    },
    webpackChain(chain) {
      // Without it every page contains its own copy of the shared code.
      chain.optimization.splitChunks({ chunks: 'all' });
      chain.performance.hints(false);
      chain.plugin('LightStats').use(LightStats);
      compileQuickly(chain);
      missingNamesFail(chain);
      keepCache(chain);
    },
  },
});

/** Webpack’s settings, as Taro passes them. */
type Chain = Parameters<
  NonNullable<NonNullable<Extract<UserConfigExport, { mini?: object }>['mini']>['webpackChain']>
>[0];

/**
 * Compiles with esbuild every file that needs no Babel plugin, in less than half the time. Babel
 * still compiles the contracts, which lose their schemas, and files that import Taro itself, of
 * whose interfaces only the used ones stay.
 */
function compileQuickly(chain: Chain) {
  const needsBabel = (file: string) =>
    file.startsWith(CONTRACTS) || /['"]@tarojs\/taro['"]/.test(readFileSync(file, 'utf8'));
  const quick = (file: string) =>
    /\.tsx?$/.test(file) && OURS.some(room => file.startsWith(room)) && !needsBabel(file);
  chain.module.rule('script').exclude.add(quick);
  chain.module
    .rule('quick')
    .test(quick)
    .use('esbuild')
    .loader('esbuild-loader')
    .options({
      // The same targets as in .browserslistrc.
      target: ['chrome70', 'ios12'],
      // esbuild assumes the old fault that babel.config.js leaves out too.
      supported: { destructuring: true },
      jsx: 'automatic',
      charset: 'utf8',
    });
}

/**
 * An import of a missing name, such as a removed schema (`contractNames`), is an error of the
 * build, not a warning.
 */
function missingNamesFail(chain: { merge(options: object): void }) {
  chain.merge({ module: { parser: { javascript: { exportsPresence: 'error' } } } });
}

/**
 * With BUILD_CACHE=1 webpack’s compiled code is kept under .cache: 5 s instead of 20. It is off by
 * default: two builds that share a cache without knowing of each other can make webpack read it
 * endlessly.
 */
function keepCache(chain: { merge(options: object): void }) {
  if (BUILD_CACHE !== '1') return;
  chain.merge({
    cache: {
      type: 'filesystem',
      cacheDirectory: join(__dirname, '..', '.cache', 'webpack', TARO_ENV),
      // Taro itself reads the list of pages, so webpack does not see its changes.
      buildDependencies: { config: [__filename, CONTRACT_NAMES, ...PAGE_LIST] },
    },
  });
}
