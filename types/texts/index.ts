import { callTexts } from './zh-CN/calls';
import { fieldTexts } from './zh-CN/fields';
import { documentKindTexts, identityTexts } from './zh-CN/identity';
import { listTexts } from './zh-CN/lists';
import { pages } from './zh-CN/pages';
import { policyProblemTexts } from './zh-CN/policy';
import { refusalTexts } from './zh-CN/refusals';
import { rosterTexts, tableTexts } from './zh-CN/roster';
import * as scheduling from './zh-CN/scheduling';
import { roleTexts } from './zh-CN/staff';

/**
 * Everything a person reads, by where it is read. Another language is another object of this type;
 * a text that is missing there does not compile.
 */
export const texts = {
  refusals: refusalTexts,
  calls: callTexts,
  fields: fieldTexts,
  identity: identityTexts,
  documentKinds: documentKindTexts,
  lists: listTexts,
  policyProblems: policyProblemTexts,
  roster: rosterTexts,
  tables: tableTexts,
  roles: roleTexts,
  ...scheduling,
  pages,
};
export type Texts = typeof texts;
