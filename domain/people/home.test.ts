import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Sameness of persons is decided in `domain/people` (R1). This test lists the files that ask for
 * it. `homes.test.ts` checks that no other file decides it itself.
 */
const root = join(__dirname, '../..');
const rooms = ['types', 'cloudfunctions'];
const sources = rooms
  .flatMap(room => readdirSync(join(root, room), { recursive: true, withFileTypes: true }))
  .filter(each => each.isFile() && /(?<!\.test)\.tsx?$/.test(each.name))
  .map(each => join(each.parentPath, each.name))
  .map(path => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }));

/** Operations whose input has a document, or a text to find people by. */
const asks = sources.filter(
  ({ path, text }) =>
    /^types\/[a-z]+\/[a-zA-Z]+\.ts$/.test(path) &&
    /contract\(\{/.test(text) &&
    /\bquery:|documentSchema|\bdocument: (z\.string|textOf)/.test(text.split('output:')[0]!),
);
const HOME =
  /\b(typedKeys|isNumberOf|shows|peopleMeant|patientIdOf|recordByDocument|checkRegistration)\(/;

test('R1: registration, search, check-in, import and planning ask here', () => {
  const names = asks.map(({ path }) => path.replace(/^.*\/|\.ts$/g, ''));
  expect(names.sort()).toEqual([
    'addPatient',
    'bookFor',
    'checkIn',
    'correctName',
    'findBookings',
    'findPatients',
    'joinRecords',
    'listDischarged',
    'listFollowUps',
    'planFollowUp',
    'readmitAtDesk',
  ]);
  for (const name of names) {
    const operation = sources.find(({ path }) => path.endsWith(`/operations/${name}.ts`));
    const text = operation?.text ?? '';
    expect([name, HOME.test(text) || /\bpatientOfDesk\(/.test(text)]).toEqual([name, true]);
  }
  // The patient that the desk books or registers, and those of the ward's list, which comes as a
  // file.
  for (const step of ['/booking/steps/patientOfDesk.ts', '/discharges/steps/asStays.ts']) {
    const source = sources.find(({ path }) => path.endsWith(step));
    expect([step, HOME.test(source?.text ?? '')]).toEqual([step, true]);
  }
});

test('R1, R26: one function decides whether a written name and number are a registered patient', () => {
  const users = (sign: RegExp) =>
    sources
      .filter(({ text }) => sign.test(text))
      .map(({ path }) => path.replace(/^.*\/modules\//, ''))
      .sort();
  expect(users(/\bwhoIsMeant\(/)).toEqual(['people/steps/whose.ts']);
  // The steps that find the patient of a list's row or a form.
  expect(users(/\bpeopleMeant\(/)).toEqual([
    'callLists/steps/takeCalls.ts',
    'calling/steps/plannedPerson.ts',
    'discharges/steps/asStays.ts',
    'people/steps/whose.ts',
  ]);
});
