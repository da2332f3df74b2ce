import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations as desk } from '../cloudfunctions/desk';
import { operations as followup } from '../cloudfunctions/followup';
import { operations as patient } from '../cloudfunctions/patient';
import { type CallerKind, type Contract, type FunctionName, roles } from '../types/contract';

const readme = join(process.cwd(), 'cloudfunctions/README.md');
const begin = '<!-- the table of operations: node config/operations.mjs -->';
const end = '<!-- end of the table -->';

const places: FunctionName[] = ['patient', 'desk', 'followup'];
const keyOf = (each: Contract): string =>
  `${places.indexOf(each.function)} ${each.operation.toLowerCase()}`;

const subjects = readdirSync(join(process.cwd(), 'types'));

/** The contract of an operation: it lies in the file of its name, whatever its subject. */
function contractOf(operation: string): Contract {
  const subject = subjects.find(each =>
    existsSync(join(process.cwd(), 'types', each, `${operation}.ts`)),
  );
  if (!subject) throw new Error(`no contract types/<subject>/${operation}.ts`);
  return require(`../types/${subject}/${operation}.ts`)[operation];
}

/** The contract of every operation that is deployed, function by function and by name. */
export const contracts: readonly Contract[] = Object.keys({ ...patient, ...desk, ...followup })
  .map(contractOf)
  .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

const columns: Record<CallerKind, string> = {
  patient: 'any account',
  desk: 'desk',
  doctor: 'doctor',
  followUpOffice: 'follow-up office',
  outpatientOffice: 'outpatient office',
  departmentHead: 'head of department',
  dutyNurse: 'duty nurse',
  healthCheckCentre: 'health-check centre',
  medicalOffice: 'medical office',
};

/** Who may call what (R20), as Markdown. What any account may call, members of staff may too: they are accounts. */
export function operationsTable(): string {
  const kinds = ['patient', ...roles] as const;
  const may = (each: Contract, kind: CallerKind) =>
    each.callers.includes('patient') || each.callers.includes(kind) ? 'yes' : '';
  const rows = contracts.map(each => [
    each.function,
    `\`${each.operation}\``,
    ...kinds.map(kind => may(each, kind)),
  ]);
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const header = ['function', 'operation', ...kinds.map(kind => columns[kind])];
  return [header, header.map(() => '---'), ...rows].map(line).join('\n');
}

/** A text with the table between its two marks made what `operationsTable` says. */
export function withTable(text: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error('the README lost the marks around the table');
  return `${text.slice(0, from)}${begin}\n${operationsTable()}\n${text.slice(to)}`;
}

/** Writes the table into `cloudfunctions/README.md`. */
export const writeTable = (): void =>
  writeFileSync(readme, withTable(readFileSync(readme, 'utf8')));
