import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CallerKind, type Contract, type FunctionName, roles } from '../types/contract';

const readme = join(process.cwd(), 'cloudfunctions/README.md');
const begin = '<!-- the table of operations: node config/operations.mjs -->';
const end = '<!-- end of the table -->';

export const places: readonly FunctionName[] = ['patient', 'desk', 'followup'];
const keyOf = (each: Contract): string =>
  `${places.indexOf(each.function)} ${each.operation.toLowerCase()}`;

const modules = join(process.cwd(), 'cloudfunctions/modules');

/** The operations of a module, by the names of their files. */
function operationsIn(subject: string): string[] {
  const folder = join(modules, subject, 'operations');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(file => file.endsWith('.ts') && !/\.test(kit)?\.ts$/.test(file))
    .map(file => file.replace(/\.ts$/, ''));
}

/**
 * Every operation with its subject. Both names lead to the files of its contract and of its code.
 */
const deployed = readdirSync(modules)
  .flatMap(subject =>
    operationsIn(subject).map(operation => ({
      subject,
      contract: require(`../types/${subject}/${operation}.ts`)[operation] as Contract,
    })),
  )
  .sort((a, b) => (keyOf(a.contract) < keyOf(b.contract) ? -1 : 1));

/** The contract of every operation, by function and by name. */
export const contracts: readonly Contract[] = deployed.map(({ contract }) => contract);

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

/**
 * The permissions of every operation (R20), as a Markdown table. Staff may call everything that any
 * account may call.
 */
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

/** A text with the current table between its two marks. */
export function withTable(text: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error('the README lost the marks around the table');
  return `${text.slice(0, from)}${begin}\n${operationsTable()}\n${text.slice(to)}`;
}

/** The path of a function’s index.ts. */
export const indexOf = (place: FunctionName): string =>
  join(process.cwd(), 'cloudfunctions', place, 'index.ts');

/** The text of a function’s index.ts with the current list of its operations. */
export function withList(place: FunctionName, text: string): string {
  const lines = deployed
    .filter(({ contract }) => contract.function === place)
    .map(
      ({ subject, contract: { operation } }) =>
        `  ${operation}: () => import('../modules/${subject}/operations/${operation}'),\n`,
    );
  const list =
    /(?<=^export const operations = \{\n)(?: {2}\w+: \(\) => import\('[^']+'\),\n)*(?=\};$)/m;
  if (!list.test(text)) throw new Error(`${indexOf(place)} lost its list of operations`);
  return text.replace(list, lines.join(''));
}

/**
 * Writes the table into `cloudfunctions/README.md`, and the list of operations into each function.
 */
export function write(): void {
  writeFileSync(readme, withTable(readFileSync(readme, 'utf8')));
  for (const place of places)
    writeFileSync(indexOf(place), withList(place, readFileSync(indexOf(place), 'utf8')));
}
