import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { acl, collections } from '../cloudfunctions/collections';

test('what the cloud is set up by is written from what the modules define', () => {
  const file = join(__dirname, '../dist/cloudfunctions/collections.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ acl, collections });
});
