/** The walls between the rooms. Paths are from the repository's root; tests may look further than what they test. */
const TEST = '\\.test\\.tsx?$';
const FUNCTIONS = 'patient|desk|followup|clock|notices';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'Rules are functions of data and a given moment: only types and the date libraries.',
      severity: 'error',
      from: { path: '^domain/', pathNot: TEST },
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
      name: 'functions-never-import-each-other',
      comment: 'What is deployed is a list of operations or jobs, and nothing else.',
      severity: 'error',
      from: { path: `^cloudfunctions/(${FUNCTIONS})/`, pathNot: TEST },
      to: {
        path: '^(cloudfunctions|domain|types|texts)/',
        pathNot: [
          '^cloudfunctions/modules/[^/]+/(index|(operations|jobs)/[^/]+)\\.ts$',
          '^cloudfunctions/cloud/runJobs\\.ts$',
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
        'Files that need each other are one file, or miss a third. Types may refer to each other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
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
    exclude: { path: '^(dist|coverage|\\.cache|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.weapp.ts', '.weapp.tsx', '.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
