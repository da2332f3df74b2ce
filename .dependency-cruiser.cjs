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
      from: { path: '^cloudfunctions/domain/', pathNot: TEST },
      to: { pathNot: ['^cloudfunctions/domain/', '^types/', 'node_modules/(dayjs|chinese-days)/'] },
    },
    {
      name: 'types-stand-alone',
      comment: 'Contracts are shared by both sides and know neither.',
      severity: 'error',
      from: { path: '^types/', pathNot: TEST },
      to: { path: '^(cloudfunctions|src|local|config|bench|tests)/' },
    },
    {
      name: 'only-cloud-touches-the-sdk',
      comment: 'The SDK is behind cloudfunctions/cloud.',
      severity: 'error',
      from: { path: '^(types|src|cloudfunctions)/', pathNot: ['^cloudfunctions/cloud/', TEST] },
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
      comment: 'What two functions need belongs in domain, cloud or types.',
      severity: 'error',
      from: { path: `^cloudfunctions/(${FUNCTIONS})/`, pathNot: TEST },
      to: { path: `^cloudfunctions/(${FUNCTIONS})/`, pathNot: '^cloudfunctions/$1/' },
    },
    {
      name: 'shared-rooms-never-import-functions',
      comment: 'domain, cloud and workflows are below the functions.',
      severity: 'error',
      from: { path: '^cloudfunctions/(domain|cloud|workflows)/', pathNot: TEST },
      to: { path: `^cloudfunctions/(${FUNCTIONS})/` },
    },
    {
      name: 'nothing-shipped-imports-local',
      comment: 'local is CloudBase on one machine; it is never deployed.',
      severity: 'error',
      from: { path: '^(types|cloudfunctions|src)/', pathNot: TEST },
      to: { path: '^(local|config|bench|tests)/' },
    },
    {
      name: 'local-knows-nothing-of-yuehao',
      comment: 'local could be taken out and used as it is.',
      severity: 'error',
      from: { path: '^local/' },
      to: { path: '^(types|cloudfunctions|src|config|bench|tests)/' },
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
