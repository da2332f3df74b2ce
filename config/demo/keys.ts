import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const names = ['YUEHAO_SEAL_KEY', 'YUEHAO_HASH_KEY'] as const;

/**
 * The keys that seal and look up documents. They are made once for this data, and only the owner
 * can read them. After a change of the sealing key the file may also hold `YUEHAO_SEAL_KEY_FORMER`.
 *
 * @param dataDir the folder of all data
 * @param stackDir its part with the documents
 * @throws Error for the operator, beginning with the file’s path, when the keys of existing data
 * are lost: new ones would make it unreadable for ever
 */
export function keysOf(dataDir: string, stackDir: string): Record<string, string> {
  const file = join(dataDir, 'keys.json');
  if (!existsSync(file)) {
    if (existsSync(stackDir) && readdirSync(stackDir).length) throw lost(file, dataDir, 'is gone');
    const made = Object.fromEntries(names.map(name => [name, randomBytes(32).toString('base64')]));
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    return made;
  }
  const read = readKeys(file);
  if (!read) throw lost(file, dataDir, 'holds no keys');
  return read;
}

function readKeys(file: string): Record<string, string> | undefined {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    return names.every(name => typeof read[name] === 'string')
      ? (read as Record<string, string>)
      : undefined;
  } catch {
    return undefined;
  }
}

const lost = (file: string, dataDir: string, what: string) =>
  new Error(
    [
      `${file} ${what}.`,
      `The data beside it was sealed with its keys: without them nothing personal in it can be read, and nothing was changed.`,
      `Put the file back from a copy. If there is none, move ${dataDir} away, or choose another folder (DATA_DIR=/path npm start):`,
      `the next start lays in a new hospital with new keys.`,
    ].join('\n'),
  );
