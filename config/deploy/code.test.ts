import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { codeIn } from './code';

test('a function’s code is all of its scripts, without the deployment settings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuehao-code-'));
  try {
    for (const name of ['index.js', 'book-ABC.js', 'config.json', 'package.json'])
      writeFileSync(join(folder, name), name);
    const files = unzipSync(Buffer.from(codeIn(folder), 'base64'));
    expect(Object.keys(files)).toEqual(['book-ABC.js', 'index.js']);
    expect(Buffer.from(files['book-ABC.js']!).toString()).toBe('book-ABC.js');
    expect(codeIn(folder)).toBe(codeIn(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
