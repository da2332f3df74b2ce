import { noticeKinds } from './facts';
import { templateNames } from './template';
import { readTemplates, templateNamed, templateOf, templates } from './templates';
import configuration from './templates.json';

type Shape = typeof configuration;
type OneTemplate = {
  name: string;
  id: string;
  kinds: string[];
  fields: Record<string, { key: string; label: string }>;
};

/** The hospital's own configuration with one change. */
const changed = (change: (named: Record<string, OneTemplate>, all: Shape) => void): unknown => {
  const copy: Shape = JSON.parse(JSON.stringify(configuration));
  change(
    Object.fromEntries(copy.templates.map(each => [each.name, each as unknown as OneTemplate])),
    copy,
  );
  return copy;
};

test('every kind of message is served by one template, and every template name exists', () => {
  for (const kind of noticeKinds) expect(templateOf(kind).kinds).toContain(kind);
  for (const name of templateNames) expect(templateNamed(name).name).toBe(name);
  expect(templates.flatMap(({ kinds }) => kinds).sort()).toEqual([...noticeKinds].sort());
});

test('what a booking asks for fits into one question of WeChat: at most three, of one type', () => {
  const asked = (['visit', 'reminder', 'change'] as const).map(templateNamed);
  expect(new Set(asked.map(({ lasting }) => lasting)).size).toBe(1);
});

test.each<[what: string, change: Parameters<typeof changed>[0], error: string]>([
  [
    'a key that cannot hold a time',
    t => {
      t.visit!.fields.when!.key = 'phrase3';
    },
    'templates.json: template "visit", field "when": key "phrase3" cannot hold a time',
  ],
  [
    'a key of no type WeChat has',
    t => {
      t.care!.fields.note!.key = 'wish5';
    },
    'templates.json: template "care", field "note": key "wish5" cannot hold a text',
  ],
  [
    'a key without its number',
    t => {
      t.care!.fields.note!.key = 'thing';
    },
    'templates.json: template "care", field "note": key: ',
  ],
  [
    'a label left empty',
    t => {
      t.survey!.fields.until!.label = '';
    },
    'templates.json: template "survey", field "until": label: ',
  ],
  [
    'a field left out',
    t => {
      delete t.returnVisit!.fields.date;
    },
    'templates.json: template "returnVisit", field "date": is missing, and "returnVisit" needs it',
  ],
  [
    'a field nothing fills',
    t => {
      t.case!.fields.weather = { key: 'thing9', label: '天气' };
    },
    'templates.json: template "case", field "weather": "caseAnswered" has nothing to fill it with',
  ],
  [
    'a key twice',
    t => {
      t.visit!.fields.note!.key = 'thing3';
    },
    'templates.json: template "visit", field "note": the key "thing3" is there twice',
  ],
  [
    'an id left empty',
    t => {
      t.strike!.id = '';
    },
    'templates.json: template "strike": id: is not a template id',
  ],
  [
    'an id that is a placeholder',
    t => {
      t.strike!.id = 'your-template-id';
    },
    'templates.json: template "strike": id: is not a template id',
  ],
  [
    'an id twice',
    t => {
      t.care!.id = t.survey!.id;
    },
    'its id is also that of',
  ],
  [
    'a template left out',
    (_t, all) => {
      all.templates.pop();
    },
    'templates.json: template "running": is missing',
  ],
  [
    'a template twice',
    (_t, all) => {
      all.templates.push({ ...all.templates[0]!, id: 'A'.repeat(43) });
    },
    'templates.json: template "visit": is there twice',
  ],
  [
    'a kind nobody serves',
    t => {
      t.visit!.kinds = ['booked', 'moved'];
    },
    'templates.json: the kind "placeGiven" is served by no template',
  ],
  [
    'a kind two serve',
    t => {
      t.reminder!.kinds = ['reminder', 'booked'];
    },
    'templates.json: the kind "booked" is served by "visit" and "reminder"',
  ],
  [
    'a kind there is not',
    t => {
      t.visit!.kinds = ['bokked'];
    },
    'templates.json: template "visit": kinds.0: ',
  ],
  [
    'a name there is not',
    t => {
      t.visit!.name = 'visits';
    },
    'templates.json: template "visits": name: ',
  ],
])('%s is an error with its place', (_what, change, error) => {
  expect(() => readTemplates(changed(change))).toThrow(error);
});

test('a hospital’s own template may write a time into a text field, or be shared by kinds with the same fields', () => {
  const own = changed(t => {
    t.visit!.fields.when!.key = 'character_string12';
    t.visit!.fields.who!.key = 'thing13';
    t.reminder!.kinds = ['reminder', 'placeGiven'];
    t.visit!.kinds = ['booked', 'moved', 'bookedByAnother'];
  });
  expect(readTemplates(own)).toHaveLength(14);
});

test('a file of another form is refused', () => {
  expect(() => readTemplates({})).toThrow('templates.json: templates: ');
  expect(() => readTemplates({ templates: [null] })).toThrow('templates.json: template "0"');
});
