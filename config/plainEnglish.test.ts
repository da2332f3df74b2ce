import { read, rooms, written } from './documents';

/** Ways to write that a newcomer cannot follow, and why. */
const unclear: [pattern: RegExp, why: string][] = [
  [/\bso many\b/, 'name the number: "`max` patients", "how many days before"'],
  [/\b(?:is|are|be|say|says|it|them|they|count|answers?) no more\b(?! than)/, '"not any more"'],
  [/\bis it so\b|\bso any ?more\b|\bso no more\b/, 'say what is true or not'],
  [
    /(?:^|[.;:] |\bof )[Ww]ho (?:was|is|has|had|did|came|left|died|booked) /,
    'say who is meant: "a patient who", "staff who"',
  ],
  [/\bpointless\b/, '"of no use", and why'],
];

/** The comments of a file, line by line, without their marks. */
const commentsOf = (source: string): [line: number, text: string][] =>
  source.split('\n').flatMap((text, at): [number, string][] => {
    const comment = /^\s*(?:\/\*\*?|\*|\/\/) ?(.*?)(?:\*\/)?$/.exec(text);
    return comment ? [[at + 1, comment[1]!]] : [];
  });

const found = (files: string[]): string[] =>
  files.flatMap(file =>
    commentsOf(read(file)).flatMap(([line, text]) =>
      unclear
        .filter(([pattern]) => pattern.test(text))
        .map(([, why]) => `${file}:${line} ${text.trim()} (${why})`),
    ),
  );

test.each(rooms)('comments in %s are understood without the code', room => {
  const files = written().filter(
    file => file.startsWith(`${room}/`) && /\.(tsx?|mjs|js)$/.test(file),
  );
  expect(found(files.filter(file => !file.startsWith('config/plainEnglish')))).toEqual([]);
});

test('an unclear comment is found', () => {
  const source =
    '// Who was not reached is tried again.\nconst who = 1;\n/** So many days, so many hours. */\n';
  const texts = commentsOf(source).map(([, text]) => text);
  expect(texts).toHaveLength(2);
  for (const text of texts) expect(unclear.some(([pattern]) => pattern.test(text))).toBe(true);
});
