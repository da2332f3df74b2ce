/**
 * The walls between files; those that one file alone can break stand in biome.jsonc. Each is planted again in
 * config/checkWalls.test.ts. Paths are from the repository's root; tests may look further than what they test.
 * A comment says why there is a wall, and the way out: `npm run check` shows it with the file and the line.
 */
const TEST = '\\.test\\.tsx?$';
/** What tests of one subject share. */
const TESTKIT = '\\.testkit\\.ts$';
const FUNCTIONS = 'patient|desk|followup|hospital|clock|notices';

/** The modules from low to high: each may know those before it (docs/decisions/0002-modules-in-layers.md). */
const LAYERS = [
  ...[
    'versions',
    'keys',
    'access',
    'files',
    'policy',
    'hospital',
    'people',
    'jobs',
    'timetable',
    'appointments',
    'staff',
    'calls',
    'guides',
  ],
  ...[
    'notices',
    'strikes',
    'booking',
    'changes',
    'exchange',
    'holding',
    'cases',
    'voices',
    'lists',
    'followups',
    'surveys',
    'returns',
    'queue',
  ],
  ...[
    'care',
    'figures',
    'discharges',
    'callLists',
    'samples',
    'visits',
    'calling',
    'duties',
    'identity',
    'privacy',
    'running',
  ],
];
const modules = names => `^cloudfunctions/modules/(${names.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'Rules are functions of data and a given moment: only types and the date libraries.',
      severity: 'error',
      from: { path: '^domain/', pathNot: [TEST, TESTKIT] },
      to: { pathNot: ['^domain/', '^types/', 'node_modules/(dayjs|chinese-days)/'] },
    },
    {
      name: 'types-stand-alone',
      comment: 'Contracts are shared by both sides and know neither.',
      severity: 'error',
      from: { path: '^types/', pathNot: TEST },
      to: { pathNot: ['^types/', '^domain/', 'node_modules/(zod|dayjs)/'] },
    },
    {
      name: 'texts-stand-alone',
      comment: 'Words know what is said, not who says it.',
      severity: 'error',
      from: { path: '^texts/', pathNot: TEST },
      to: { pathNot: ['^texts/', '^types/', '^domain/', 'node_modules/dayjs/'] },
    },
    {
      name: 'only-cloud-touches-the-sdk',
      comment: 'The SDK is behind cloudfunctions/cloud.',
      severity: 'error',
      from: {
        path: '^(domain|types|texts|src|cloudfunctions)/',
        pathNot: ['^cloudfunctions/cloud/', TEST],
      },
      to: { path: 'node_modules/(@cloudbase|wx-server-sdk)/' },
    },
    {
      name: 'pages-never-import-functions',
      comment: 'Pages reach the functions through src/api only.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(cloudfunctions|local|config|bench|tests)/' },
    },
    {
      name: 'pages-carry-no-schemas',
      comment:
        'The hospital checks what pages send. Take names and bounds from types, rules from domain (docs/decisions/0035-names-for-the-pages.md).',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { path: 'node_modules/zod/' },
    },
    {
      name: 'functions-never-import-each-other',
      comment: 'What is deployed is a list of operations or jobs, and nothing else.',
      severity: 'error',
      from: { path: `^cloudfunctions/(${FUNCTIONS})/`, pathNot: TEST },
      to: {
        path: '^(cloudfunctions|domain|types|texts)/',
        pathNot: [
          '^cloudfunctions/modules/[^/]+/(index|(operations|jobs)/[^/]+)\\.ts$',
          '^cloudfunctions/cloud/runJobs\\.ts$',
          '^cloudfunctions/(collections|migrations)\\.ts$',
          '^cloudfunctions/$1/[^/]+\\.ts$',
        ],
      },
    },
    {
      name: 'cloud-knows-no-module',
      comment: 'cloud is below the modules, which are below what is deployed.',
      severity: 'error',
      from: { path: '^cloudfunctions/cloud/', pathNot: TEST },
      to: { path: `^cloudfunctions/(modules|${FUNCTIONS})/` },
    },
    {
      name: 'modules-never-import-what-is-deployed',
      comment: 'The deployed lists are above the modules.',
      severity: 'error',
      from: { path: '^cloudfunctions/modules/', pathNot: TEST },
      to: { path: `^cloudfunctions/(${FUNCTIONS})/` },
    },
    {
      name: 'modules-meet-through-their-index',
      comment: 'What a module offers others stands in its index.',
      severity: 'error',
      from: { path: '^cloudfunctions/modules/([^/]+)/', pathNot: TEST },
      to: {
        path: '^cloudfunctions/modules/',
        pathNot: ['^cloudfunctions/modules/$1/', '^cloudfunctions/modules/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'stores-know-only-their-documents',
      comment:
        'A store is below the steps: it writes what it is given. Move what it builds or decides into a step, or hand it in.',
      severity: 'error',
      from: { path: '^cloudfunctions/modules/([^/]+)/stores/', pathNot: TEST },
      to: {
        path: '^(cloudfunctions|texts)/',
        pathNot: ['^cloudfunctions/cloud/', '^cloudfunctions/modules/$1/stores/'],
      },
    },
    {
      name: 'only-stores-touch-the-database',
      comment:
        'Each write is guarded, and each query has its index, in one place: add a function to the store and call that.',
      severity: 'error',
      from: {
        path: '^cloudfunctions/',
        pathNot: ['^cloudfunctions/(cloud|modules/[^/]+/stores)/', TEST],
      },
      to: {
        path: '^cloudfunctions/cloud/(database|collection|steady)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'modules-reach-for-nothing-outside',
      comment:
        'What a module asks of the network, the disk or a package goes round the retries, the limits and the keys: cloudfunctions/cloud does that for it.',
      severity: 'error',
      from: { path: `^cloudfunctions/(modules|${FUNCTIONS})/`, pathNot: TEST },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'],
        pathNot: ['^(node:)?crypto$', 'node_modules/zod/'],
      },
    },
    {
      name: 'patients-load-nothing-of-staff',
      comment:
        "Patients' pages are WeChat's main package: what staff read and do is not theirs to see, nor to load. Move what both need beside the subject.",
      severity: 'error',
      from: { path: '^src/pages/', pathNot: TEST },
      to: {
        path: '^(src/(desk|followup|statistics)/|texts/(desk|followup|staff)\\.ts$)',
        reachable: true,
      },
    },
    {
      name: 'packages-of-staff-stand-apart',
      comment:
        'They are packages that WeChat loads apart: one that needs the other fails on a phone. Move what both need beside the subject; go there by its route.',
      severity: 'error',
      from: { path: '^src/(desk|followup|statistics)/', pathNot: TEST },
      to: { path: '^src/(desk|followup|statistics)/', pathNot: '^src/$1/' },
    },
    {
      name: 'shared-parts-know-no-page',
      comment:
        'What several pages are made of is below them: hand in what differs, or move it beside the one page that needs it.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(pages|desk|followup|statistics)/', TEST] },
      to: { path: '^src/(pages|desk|followup|statistics)/' },
    },
    {
      name: 'parts-know-no-subject',
      comment: 'src/parts is what any page is made of; what knows a subject stands beside it.',
      severity: 'error',
      from: { path: '^src/parts/', pathNot: TEST },
      to: { path: '^src/', pathNot: '^src/(parts|phone|theme|api|access|go\\.tsx?$)' },
    },
    {
      name: 'only-api-has-the-transport',
      comment:
        'A page that asks past src/api is not asked again and tells no trouble: use useOperation, usePaged or useChange.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(api/|app\\.ts$)', TEST] },
      to: { path: '^src/api/transport/' },
    },
    ...LAYERS.slice(0, -1).map((low, at) => ({
      name: `modules-form-layers-${low}`,
      comment: `${low} is below that module (LAYERS in .dependency-cruiser.cjs): move what both need into the lower one.`,
      severity: 'error',
      from: { path: modules([low]), pathNot: TEST },
      to: { path: modules(LAYERS.slice(at + 1)) },
    })),
    {
      name: 'modules-have-a-layer',
      comment: 'Put the new module where it belongs among LAYERS in .dependency-cruiser.cjs.',
      severity: 'error',
      from: { path: '^cloudfunctions/modules/', pathNot: modules(LAYERS) },
      to: {},
    },
    {
      name: 'nothing-shipped-imports-local',
      comment: 'local is CloudBase on one machine; it is never deployed.',
      severity: 'error',
      from: { path: '^(domain|types|texts|cloudfunctions|src)/', pathNot: TEST },
      to: { path: '^(local|config|bench|tests)/' },
    },
    {
      name: 'local-knows-nothing-of-yuehao',
      comment: 'local could be taken out and used as it is.',
      severity: 'error',
      from: { path: '^local/' },
      to: { path: '^(domain|types|texts|cloudfunctions|src|config|bench|tests)/' },
    },
    {
      name: 'no-circles',
      comment:
        'Files that need each other, if only for their types, are one file or miss a third: put what both need there.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-missing-files',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'What is imported stands in package.json.',
      severity: 'error',
      from: { pathNot: TEST },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|\\.cache|\\.data|\\.rehearsal)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.weapp.ts', '.weapp.tsx', '.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
