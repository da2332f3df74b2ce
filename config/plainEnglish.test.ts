import { filesIn, read, rooms, written } from './documents';

/** Ways to write that a newcomer cannot follow, and why. */
const unclear: [pattern: RegExp, why: string][] = [
  [/\bso many\b/i, 'name the number: "`max` patients", "how many days before"'],
  [/\b(?:is|are|be|say|says|it|them|they|count|answers?) no more\b(?! than)/i, '"not any more"'],
  [/\bis it so\b|\bso any ?more\b|\bso no more\b/i, 'say what is true or not'],
  [
    /(?:^|[.;:] |\bof )[Ww]ho (?:was|is|has|had|did|came|left|died|booked) /,
    'say who is meant: "a patient who", "staff who"',
  ],
  [/\bpointless\b/i, '"of no use", and why'],
  [/\banew\b/i, '"again"'],
  [/\bput(?:s|ting)? (?:\w+ ){0,3}down\b/i, '"record"'],
  [/\bput(?:s|ting)? (?:\w+ ){0,3}right\b/i, '"correct"'],
  [/\bwho(?:m)?ever\b/i, 'name the person: "the caller", "any account"'],
  [/\bwhat (?:becomes?|became|comes|came) of\b/i, 'name the result'],
  [/\bstands? (?:above|behind|beside|below|in words)\b|\bas (?:it|they) stands?\b/i, '"is"'],
  [/\b(?:brings?|brought) about\b/i, '"completes", "causes"'],
  [/\ball the same\b/i, '"in any case", "in spite of …"'],
  [/\bbut for\b/i, '"except", "without"'],
  [/\bgo(?:es)? by the storage\b|\bheeds?\b|\bla(?:ys?|id) in\b/i, 'use the common word'],
  [
    /^\s*(?:R\d+a?: )?(?:how (?:many|long|often|much|late|old|far)|until when|from when|by when|(?:at|for|within|on|until|after) (?:which|how))\b/i,
    '"The number of …", "The time (ms) …", "The moment until which …"',
  ],
  [/\bsomebody\b/i, 'name the person: "a patient", "the caller", "another member"'],
  [/\b(?:undefined|empty|false|true|null|none|missing|throws|throws Error) where\b/i, '"if"'],
  [/\bin clear\b/i, '"unsealed"'],
  [/(?<!@param )\bbesides\b/i, '"in addition to", "apart from", "also"'],
  [/\blies? (?:beside|below|in|under)\b/i, '"is next to", "is in"'],
  [/\bplay(?:s|ed)\b/i, '"simulates"'],
  [/\bsent (?:again|twice),? it\b/i, '"a repeated request …"'],
];

/**
 * The comments and the test names of a file, each with its first line and without its marks. The
 * lines of a comment are joined, because a phrase may go on in the next line.
 */
function textsOf(source: string): [line: number, text: string][] {
  const texts: [number, string][] = [];
  let goesOn = false;
  for (const [at, line] of source.split('\n').entries()) {
    const [, mark, text = ''] = /^\s*(\/\*\*?|\*(?!\/)|\/\/) ?(.*?)\s*(?:\*\/)?$/.exec(line) ?? [];
    if (mark && goesOn && !mark.startsWith('/*')) texts.at(-1)![1] += ` ${text}`;
    else if (mark) texts.push([at + 1, text]);
    goesOn = mark !== undefined && !line.endsWith('*/');
    const name = /^\s*(?:test|describe)(?:\.\w+)?\((['"`])(.*)\1,/.exec(line)?.[2];
    if (name) texts.push([at + 1, name]);
  }
  return texts;
}

const found = (files: string[]): string[] =>
  files.flatMap(file =>
    textsOf(read(file)).flatMap(([line, text]) =>
      unclear
        .filter(([pattern]) => pattern.test(text))
        .map(([, why]) => `${file}:${line} ${text.trim()} (${why})`),
    ),
  );

test.each(rooms)('comments and test names in %s are understood without the code', room => {
  const files = written().filter(
    file => file.startsWith(`${room}/`) && /\.(tsx?|mjs|js)$/.test(file),
  );
  expect(found(files.filter(file => !file.startsWith('config/plainEnglish')))).toEqual([]);
});

/** The paragraphs of a document, without tables, blocks of code, quoted code and addresses. */
const paragraphsOf = (document: string): string[] =>
  document
    .replace(/^ *```[\s\S]*?^ *```/gm, '')
    .replace(/^\|.*$/gm, '')
    .replace(/`[^`]*`|\]\([^)]*\)/g, '…')
    .split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.) )/)
    .map(text => text.replace(/^[-*\s]+|^\d+\. /, '').replace(/\s+/g, ' '));

/** Documents for engineers in English, except the changelog, to which everybody adds lines. */
const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...filesIn('docs'),
  ...written(),
].filter(file => file.endsWith('.md') && !/[\u4e00-\u9fff]/.test(file));

test.each(documents)('%s is understood at first reading', file => {
  const hits = paragraphsOf(read(file)).flatMap(text =>
    unclear.filter(([pattern]) => pattern.test(text)).map(([, why]) => `${text} (${why})`),
  );
  expect(hits).toEqual([]);
});

test('an unclear comment is found', () => {
  const source = `// Who was not reached is tried again.
const who = 1;
/**
 * The days are so
 * many, and so are the hours.
 */
// The day is counted anew.
test('whoever calls is refused', () => {});
`;
  const texts = textsOf(source).map(([, text]) => text);
  expect(texts).toHaveLength(4);
  const document =
    '# Title\n\nThis is clear.\n- What becomes of a\n  patient.\n\n| So many | tables |\n';
  const paragraphs = paragraphsOf(document).filter(text => text.includes('a patient'));
  expect(paragraphs).toEqual(['What becomes of a patient.']);
  for (const text of [...texts, ...paragraphs])
    expect(unclear.some(([pattern]) => pattern.test(text))).toBe(true);
});
