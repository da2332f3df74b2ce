/** A planted file with its content. */
type File = readonly [path: string, text: string];

/** A breach of a wall, and a neighbour that keeps the rules. */
export interface Planted {
  /** The wall in words. */
  wall: string;
  breach: File;
  /** The report of `npm run check` about it, after the file. */
  said: RegExp;
  keeps?: File;
}

/** The content of a file that uses another. */
const use = (path: string) => `export * from '${path}';\n`;
export const a = 'export const a = 1;\n';

/** The files of the sample repository that break nothing. */
export const HOUSE: readonly File[] = [
  ['domain/p/hen.ts', "export type { Egg } from './egg';\n\nexport type Hen = 1;\n"],
  ...['types/a', 'texts/a', 'texts/desk', 'texts/followup', 'src/desk/today/Way'].map(
    path => [`${path}.ts`, a] as const,
  ),
  ...['src/followup/today/Way', 'src/pages/home/Way', 'src/api/useOperation'].map(
    path => [`${path}.ts`, a] as const,
  ),
  ['src/api/transport/index.weapp.ts', a],
  ['src/booking/StaffLine.ts', use('../../texts/desk')],
  ['local/a.ts', a],
  ['cloudfunctions/cloud/a.ts', a],
  ['cloudfunctions/cloud/database.ts', a],
  ['cloudfunctions/cloud/collection.ts', a],
  ['cloudfunctions/desk/a.ts', a],
  ['cloudfunctions/modules/people/index.ts', use('./steps/a')],
  ['cloudfunctions/modules/people/steps/a.ts', a],
  ['cloudfunctions/modules/booking/index.ts', use('./steps/a')],
  ['cloudfunctions/modules/booking/steps/a.ts', a],
  ['cloudfunctions/modules/booking/operations/a.ts', a],
  ['cloudfunctions/modules/booking/stores/a.ts', use('../../../cloud/collection')],
];

export const BOOKING = 'cloudfunctions/modules/booking';

/** The walls between files. */
export const BETWEEN_FILES: readonly Planted[] = [
  {
    wall: 'rules import nothing but rules and types',
    breach: ['domain/p/cloud.ts', use('../../cloudfunctions/cloud/a')],
    said: /domain-is-pure/,
    keeps: ['domain/k/type.ts', use('../../types/a')],
  },
  {
    wall: 'rules know no machine',
    breach: ['domain/p/disk.ts', use('node:fs')],
    said: /domain-is-pure/,
    keeps: ['domain/k/dayjs.ts', use('dayjs')],
  },
  {
    wall: 'rules draw no lots by a package either',
    breach: ['domain/p/lots.ts', use('node:crypto')],
    said: /domain-is-pure/,
  },
  {
    wall: 'rules have no words',
    breach: ['domain/p/words.ts', use('../../texts/a')],
    said: /domain-is-pure/,
  },
  {
    wall: 'contracts know no side',
    breach: ['types/p/cloud.ts', use('../../cloudfunctions/cloud/a')],
    said: /types-stand-alone/,
  },
  {
    wall: 'contracts know no Taro',
    breach: ['types/p/taro.ts', use('@tarojs/taro')],
    said: /types-stand-alone/,
    keeps: ['types/k/zod.ts', use('zod')],
  },
  {
    wall: 'contracts know no React, not even its types',
    breach: ['types/p/react.ts', "export type { ReactNode } from 'react';\n"],
    said: /types-stand-alone/,
  },
  {
    wall: 'only cloud touches the SDK',
    breach: [`${BOOKING}/steps/p1.ts`, use('@cloudbase/node-sdk')],
    said: /only-cloud-touches-the-sdk/,
    keeps: ['cloudfunctions/cloud/k1.ts', use('@cloudbase/node-sdk')],
  },
  {
    wall: 'modules speak to nothing outside',
    breach: [`${BOOKING}/operations/p2.ts`, use('node:http')],
    said: /modules-reach-for-nothing-outside/,
    keeps: [`${BOOKING}/operations/k2.ts`, use('node:crypto')],
  },
  {
    wall: 'an operation writes through a store',
    breach: [`${BOOKING}/operations/p3.ts`, use('../../../cloud/collection')],
    said: /only-stores-touch-the-database/,
    keeps: [`${BOOKING}/operations/k3.ts`, use('../stores/a')],
  },
  {
    wall: 'so does a job',
    breach: [`${BOOKING}/jobs/p3.ts`, use('../../../cloud/database')],
    said: /only-stores-touch-the-database/,
  },
  {
    wall: 'a store uses no step',
    breach: [`${BOOKING}/stores/p4.ts`, use('../steps/a')],
    said: /stores-know-only-their-documents/,
    keeps: [`${BOOKING}/stores/k4.ts`, use('../../../cloud/a')],
  },
  {
    wall: "nor another module's, through its index",
    breach: [`${BOOKING}/stores/p5.ts`, use('../../people')],
    said: /stores-know-only-their-documents/,
  },
  {
    wall: 'modules meet through their index',
    breach: [`${BOOKING}/steps/p6.ts`, use('../../people/steps/a')],
    said: /modules-meet-through-their-index/,
    keeps: [`${BOOKING}/steps/k6.ts`, use('../../people')],
  },
  {
    wall: 'modules form layers',
    breach: ['cloudfunctions/modules/people/steps/p7.ts', use('../../booking')],
    said: /modules-form-layers-people/,
  },
  {
    wall: 'every module has its layer',
    breach: ['cloudfunctions/modules/novelty/steps/p8.ts', use('../../people')],
    said: /modules-have-a-layer/,
  },
  {
    wall: 'modules never import what is deployed',
    breach: [`${BOOKING}/steps/p9.ts`, use('../../../desk/a')],
    said: /modules-never-import-what-is-deployed/,
  },
  {
    wall: 'what is deployed is a list',
    breach: ['cloudfunctions/patient/p1.ts', use('../desk/a')],
    said: /functions-never-import-each-other/,
    keeps: ['cloudfunctions/desk/k1.ts', use('../modules/booking/operations/a')],
  },
  {
    wall: 'cloud knows no module',
    breach: ['cloudfunctions/cloud/p1.ts', use('../desk/a')],
    said: /cloud-knows-no-module/,
  },
  {
    wall: 'nothing that ships imports local',
    breach: ['cloudfunctions/cloud/p2.ts', use('../../local/a')],
    said: /nothing-shipped-imports-local/,
  },
  {
    wall: 'local knows nothing of Yuehao',
    breach: ['local/p.ts', use('../types/a')],
    said: /local-knows-nothing-of-yuehao/,
  },
  {
    wall: 'pages never import functions',
    breach: ['src/booking/P1.ts', use('../../cloudfunctions/cloud/a')],
    said: /pages-never-import-functions/,
    keeps: ['src/booking/K1.ts', use('../../types/a')],
  },
  {
    wall: 'pages carry no schemas',
    breach: ['src/booking/Zod.ts', use('zod')],
    said: /pages-carry-no-schemas/,
    keeps: ['src/booking/Zod.test.ts', use('zod')],
  },
  {
    wall: "patients' pages import none of the desk's",
    breach: ['src/pages/p1/index.tsx', use('../../desk/today/Way')],
    said: /patients-load-nothing-of-staff/,
    keeps: ['src/pages/k1/index.tsx', use('../../booking/K1')],
  },
  {
    wall: 'nor of the follow-up office',
    breach: ['src/pages/p2/index.tsx', use('../../followup/today/Way')],
    said: /patients-load-nothing-of-staff/,
  },
  {
    wall: 'nor words of staff, through what lies between: the way is named',
    breach: ['src/pages/p3/index.tsx', use('../../booking/StaffLine')],
    said: /patients-load-nothing-of-staff: → src\/booking\/StaffLine\.ts → texts\/desk\.ts/,
  },
  {
    wall: 'the desk imports nothing of the follow-up office',
    breach: ['src/desk/p/index.tsx', use('../../followup/today/Way')],
    said: /packages-of-staff-stand-apart/,
    keeps: ['src/desk/k/index.tsx', use('../today/Way')],
  },
  {
    wall: 'nor the other way round',
    breach: ['src/followup/p/index.tsx', use('../../desk/today/Way')],
    said: /packages-of-staff-stand-apart/,
  },
  {
    wall: 'parts import no page',
    breach: ['src/parts/P1.tsx', use('../pages/home/Way')],
    said: /shared-parts-know-no-page/,
    keeps: ['src/parts/K1.tsx', use('../api/useOperation')],
  },
  {
    wall: 'and no subject',
    breach: ['src/parts/P2.tsx', use('../booking/K1')],
    said: /parts-know-no-subject/,
  },
  {
    wall: 'a page takes no transport of its own',
    breach: ['src/pages/p4/index.tsx', use('../../api/transport')],
    said: /only-api-has-the-transport/,
    keeps: ['src/pages/k4/index.tsx', use('../../api/useOperation')],
  },
  {
    wall: 'every import leads somewhere',
    breach: ['src/booking/P2.ts', use('./missing')],
    said: /no-missing-files/,
  },
  {
    wall: 'files do not need each other',
    breach: ['src/booking/P3.ts', use('./P3')],
    said: /no-circles/,
  },
  {
    wall: 'not even for their types',
    breach: ['domain/p/egg.ts', "import type { Hen } from './hen';\n\nexport type Egg = Hen;\n"],
    said: /^domain\/p\/egg\.ts:1: no-circles: → domain\/p\/hen\.ts → domain\/p\/egg\.ts/,
  },
];
