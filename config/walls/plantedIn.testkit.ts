import { a, BOOKING, type Planted } from './plantedBetween.testkit';

const one = (expression: string) => `export const one = ${expression};\n`;
const CLOCK = /plugin[\s\S]*?This reads the clock/;
const LOTS = /plugin[\s\S]*?This draws lots/;
const DENIED = /noRestrictedGlobals/;

/** The walls that a single file can break. */
export const IN_A_FILE: readonly Planted[] = [
  ...[
    '(x ? { x } : {})',
    '(x === undefined ? {} : { x })',
    '(x && { x: x.length })',
    '(x ? { x } : undefined)',
  ].map(
    (spread, n): Planted => ({
      wall: `a field that may be missing is not spread by hand: ${spread}`,
      breach: [`domain/p/spread${n}.ts`, `export const p = (x?: string) => ({ ...${spread} });\n`],
      said: /plugin[\s\S]*?A field that may be missing/,
      keeps: [
        `domain/k/spread${n}.ts`,
        'export const k = (x?: string) => ({ ...(x ? { x, y: x } : {}) });\n',
      ],
    }),
  ),
  {
    wall: 'a rule reads no clock',
    breach: ['domain/p/now.ts', one('Date.now()')],
    said: CLOCK,
    keeps: ['domain/k/now.ts', one('new Date(0).getTime()')],
  },
  { wall: 'by no other name', breach: ['domain/p/date.ts', one('new Date()')], said: CLOCK },
  { wall: 'handed on', breach: ['domain/p/later.ts', one('[0].map(Date.now)')], said: CLOCK },
  {
    wall: 'nor by a library',
    breach: ['domain/p/day.ts', "import dayjs from 'dayjs';\n\nexport const day = dayjs();\n"],
    said: CLOCK,
    keeps: ['domain/k/day.ts', "import dayjs from 'dayjs';\n\nexport const day = dayjs(0);\n"],
  },
  { wall: 'contracts read no clock', breach: ['types/p/now.ts', one('Date.now()')], said: CLOCK },
  {
    wall: 'a rule draws no lots',
    breach: ['domain/p/random.ts', one('Math.random()')],
    said: LOTS,
    keeps: ['domain/k/random.ts', one('Math.floor(0.5)')],
  },
  { wall: 'nor ids', breach: ['domain/p/id.ts', one('crypto.randomUUID()')], said: DENIED },
  {
    wall: 'a rule reads no environment',
    breach: ['domain/p/environment.ts', one('process.env.ZONE')],
    said: DENIED,
  },
  {
    wall: 'nor reaches for anything by another name',
    breach: ['domain/p/global.ts', one('globalThis.name')],
    said: DENIED,
  },
  {
    wall: 'a module reads no environment',
    breach: [`${BOOKING}/steps/p10.ts`, one('process.env.ZONE')],
    said: DENIED,
    keeps: ['cloudfunctions/cloud/k10.ts', one('process.env.ZONE')],
  },
  {
    wall: 'an operation asks nobody outside',
    breach: [`${BOOKING}/operations/p11.ts`, one("fetch('/')")],
    said: DENIED,
    keeps: ['cloudfunctions/cloud/k11.ts', one("fetch('/')")],
  },
  {
    wall: 'a module writes no log line of its own',
    breach: [`${BOOKING}/operations/p12.ts`, one("console.log('name')")],
    said: DENIED,
    keeps: ['cloudfunctions/cloud/log.ts', one("console.log('code')")],
  },
  {
    wall: 'nor does cloud',
    breach: ['cloudfunctions/cloud/p12.ts', one('console.log(1)')],
    said: DENIED,
  },
  { wall: 'nor a page', breach: ['src/booking/P12.ts', one('console.log(1)')], said: DENIED },
  {
    wall: 'a page asks nobody past src/api',
    breach: ['src/pages/p13/index.tsx', one("fetch('/')")],
    said: DENIED,
    keeps: ['src/api/K13.ts', one("fetch('/')")],
  },
  ...['Taro.request({})', 'Taro.cloud.init()', 'Taro.getStorageSync(1)', 'wx.request({})'].map(
    (way, n): Planted => ({
      wall: `nor by ${way}`,
      breach: [
        `src/pages/p14/way${n}.ts`,
        `import Taro from '@tarojs/taro';\n\n${one(`[Taro, ${way}]`)}`,
      ],
      said: /plugin[\s\S]*?Pages reach the functions through src\/api/,
      keeps: [
        `src/pages/k14/way${n}.ts`,
        `import Taro from '@tarojs/taro';\n\n${one("Taro.navigateTo({ url: '/' })")}`,
      ],
    }),
  ),
  {
    wall: 'nor by a name of Taro taken apart',
    breach: [
      'src/pages/p15/index.tsx',
      "import { request } from '@tarojs/taro';\n\nexport const one = request;\n",
    ],
    said: /noRestrictedImports/,
    keeps: [
      'src/pages/k15/index.tsx',
      "import { useDidShow } from '@tarojs/taro';\n\nexport const one = useDidShow;\n",
    ],
  },
];

/** Places where Chinese is not allowed. */
export const CHINESE: readonly Planted[] = [
  {
    wall: 'in a rule',
    breach: ['domain/p/chinese.ts', one("'退号'")],
    said: /:1: export const one/,
    keeps: ['domain/k/chinese.ts', `// chinese: as it is printed on the card\n${one('/字第/')}`],
  },
  { wall: 'in a page', breach: ['src/pages/p16/index.tsx', one("'，'")], said: /:1:/ },
  { wall: 'in a function', breach: [`${BOOKING}/steps/p16.ts`, one("'号'")], said: /:1:/ },
  { wall: 'in a contract', breach: ['types/p/chinese.ts', one("'号'")], said: /:1:/ },
  {
    wall: 'in a style',
    breach: ['src/booking/P16.scss', ".one::after {\n  content: '满';\n}\n"],
    said: /:2: content/,
    keeps: ['src/booking/K16.scss', ".one::after {\n  content: '·';\n}\n"],
  },
  { wall: 'in a comment', breach: ['local/p16.ts', `// 说明\n${a}`], said: /:1:/ },
];

const START = ['bench/start.ts', "import { used } from './kept/kept';\n\nused();\n"] as const;

/** Unused code. */
export const UNUSED: readonly Planted[] = [
  {
    wall: 'a file that nothing imports',
    breach: ['bench/p/orphan.ts', a],
    said: /bench\/p\/orphan\.ts: nothing imports this file/,
    keeps: START,
  },
  {
    wall: 'an export that only its own file uses',
    breach: [
      'bench/kept/kept.ts',
      'export const spare = 1;\n\n/** Used. */\nexport const used = () => spare;\n\nexport const tested = 1;\n',
    ],
    said: /:1: spare: nothing outside of its file uses this/,
  },
  {
    wall: 'an export that only its test uses',
    breach: [
      'bench/kept/kept.test.ts',
      "import { tested } from './kept';\n\ntest('it', () => expect(tested).toBe(1));\n",
    ],
    said: /bench\/kept\/kept\.ts:6: tested: only tests use this/,
  },
];
