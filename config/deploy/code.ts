import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** A built function's code as Tencent takes it: a ZIP in base64. Always the same for the same code, the ZIP's own date is fixed. */
export function codeIn(folder: string): string {
  const names = readdirSync(folder).filter(name => name.endsWith('.js'));
  const files = Object.fromEntries(
    names.sort().map(name => [name, readFileSync(join(folder, name))]),
  );
  return Buffer.from(zipSync(files, { level: 9, mtime: '2020-01-01T00:00:00Z' })).toString(
    'base64',
  );
}
