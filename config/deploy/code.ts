import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/**
 * A built function’s code in Tencent’s form: a ZIP in base64. The same code always gives the same
 * text, because the ZIP’s date is fixed.
 */
export function codeIn(folder: string): string {
  const names = readdirSync(folder).filter(name => name.endsWith('.js'));
  const files = Object.fromEntries(
    names.sort().map(name => [name, readFileSync(join(folder, name))]),
  );
  return Buffer.from(zipSync(files, { level: 9, mtime: '2020-01-01T00:00:00Z' })).toString(
    'base64',
  );
}
