import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { acl, collections } from '../cloudfunctions/collections';

test('the cloud’s setup file is generated from the modules’ definitions', () => {
  const file = join(__dirname, '../dist/cloudfunctions/collections.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ acl, collections });
});
