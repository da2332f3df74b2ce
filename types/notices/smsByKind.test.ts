import { smsParametersOf } from '../../domain/notices/smsTemplates';
import { noticeKinds } from './facts';
import { readSmsTemplates, smsTemplateOf } from './smsByKind';
import configuration from './smsTemplates.json';

const [stopped] = configuration.templates;
const withOne = (more: object) => () => readSmsTemplates({ templates: [{ ...stopped, ...more }] });

test('the shipped file is valid, and serves what patients must know and given places', () => {
  expect(readSmsTemplates(configuration)).toHaveLength(configuration.templates.length);
  for (const kind of [
    'stopped',
    'timeChanged',
    'reopened',
    'noShow',
    'barred',
    'placeGiven',
    'call',
  ] as const)
    expect(smsTemplateOf(kind)?.kinds).toEqual([kind]);
  expect(smsTemplateOf('survey')).toBeUndefined();
});

test.each<[fault: string, more: object, says: RegExp]>([
  ['an id of WeChat’s', { id: 'CXaTCi4RZRt' }, /templates\.0\.id: is not a template id/],
  ['a kind that never goes', { kinds: ['survey'] }, /2600101: "survey" never goes as an SMS/],
  ['what the kind has not', { parameters: ['who', 'until'] }, /"stopped" has no "until"/],
  ['what would tell of an illness', { parameters: ['who', 'department'] }, /parameters\.1/],
  ['a place too many', { text: '{1}{2}{3}' }, /nothing fills \{3\}/],
  ['a place too few', { text: '{1}' }, /"when" fills no place \{2\}/],
])('%s is refused with its name', (_fault, more, says) => {
  expect(withOne(more)).toThrow(says);
});

test('two with the same id, and two for one kind', () => {
  const twice = (more: object) => () =>
    readSmsTemplates({ templates: [stopped, { ...stopped, ...more }] });
  expect(twice({ kinds: ['reopened'] })).toThrow(/2600101: is there twice/);
  expect(twice({ id: '2600199' })).toThrow(/2600199: "stopped" is also served by 2600101/);
});

test('only notices go by SMS, and none mentions an illness', () => {
  for (const [kind, parameters] of Object.entries(smsParametersOf)) {
    expect(noticeKinds).toContain(kind);
    for (const each of ['department', 'doctor', 'room', 'title'])
      expect(parameters).not.toContain(each);
  }
});
