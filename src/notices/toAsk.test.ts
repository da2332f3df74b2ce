import type { ConsentView } from '../../types/notices/consents';
import type { NoticeTemplate, TemplateName } from '../../types/notices/template';
import { templates } from '../../types/notices/templates';
import {
  inOneQuestion,
  MOST_AT_ONCE,
  type RecordedAnswer,
  type Tap,
  toAsk,
  withAnswers,
} from './toAsk';

type Standing = Partial<Record<TemplateName, [state: ConsentView['state'], left?: number]>>;
const ledger = (standing: Standing): ConsentView[] =>
  withAnswers([], [], templates).map(each => {
    const [state, left = 0] = standing[each.name] ?? ['none'];
    return { ...each, state, left };
  });
const names = (tap: Tap, standing: Standing = {}, of: readonly NoticeTemplate[] = templates) =>
  toAsk(tap, of, ledger(standing)).map(({ name }) => name);
const allRefused: Standing = { visit: ['refused'], reminder: ['refused'], change: ['refused'] };

test('booking and waiting ask for the visit, its reminder and its changes, each time again', () => {
  const plenty: Standing = { visit: ['given', 4], reminder: ['always', 2], change: ['given', 1] };
  for (const tap of ['booking', 'waiting'] as const) {
    expect(names(tap)).toEqual(['visit', 'reminder', 'change']);
    expect(names(tap, plenty)).toEqual(['visit', 'reminder', 'change']);
    expect(toAsk(tap, templates, [])).toHaveLength(3);
  }
});

test('moving only asks for what is missing', () => {
  expect(
    names('moving', { visit: ['none'], reminder: ['given', 1], change: ['always', 1] }),
  ).toEqual(['visit']);
  const all: Standing = { visit: ['given', 1], reminder: ['given', 1], change: ['given', 1] };
  expect(names('moving', all)).toEqual(['strike']);
  expect(names('moving', { ...all, strike: ['always', 1] })).toEqual([]);
});

test('a patient who refused is not asked again, except for lasting consents', () => {
  expect(names('booking', { reminder: ['refused'] })).toEqual(['visit', 'change']);
  expect(names('booking', allRefused)).toEqual(['strike', 'returnVisit']);
  expect(
    names('booking', { ...allRefused, strike: ['refused'], returnVisit: ['refused'] }),
  ).toEqual([]);
});

test('a lasting consent is only asked for while it is missing', () => {
  expect(names('booked')).toEqual(['strike', 'returnVisit', 'survey']);
  expect(names('booked', { strike: ['given', 1], returnVisit: ['always', 1] })).toEqual([
    'survey',
    'queue',
    'call',
  ]);
  expect(names('queue')).toEqual(['queue']);
  expect(names('queue', { queue: ['always', 1] })).toEqual([]);
  expect(names('returnVisit', { returnVisit: ['given', 1] })).toEqual(['survey', 'care', 'call']);
  expect(names('survey', { case: ['refused'], survey: ['given', 1] })).toEqual(['care', 'call']);
});

test('in any configuration, a question has at most three templates, never lasting ones with others', () => {
  const wrong: string[] = [];
  for (let bits = 0; bits < 2 ** templates.length; bits++) {
    const mixed = templates.map((each, index) => ({
      ...each,
      lasting: Boolean((bits >> index) & 1),
    }));
    for (const tap of ['booking', 'moving', 'booked', 'survey'] as const) {
      const asked = toAsk(tap, mixed, []);
      const kinds = new Set(asked.map(({ lasting }) => lasting)).size;
      if (asked.length > MOST_AT_ONCE || kinds !== 1) wrong.push(`${tap} ${bits}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(inOneQuestion([])).toEqual([]);
});

test('until the hospital has the answers, the phone uses them', () => {
  const answers: RecordedAnswer[] = [
    { template: 'visit', answer: 'accept' },
    { template: 'reminder', answer: 'reject' },
    { template: 'change', answer: 'always' },
    { template: 'strike', answer: 'ban' },
    { template: 'survey', answer: 'accept' },
  ];
  const after = withAnswers(
    ledger({ visit: ['given', 1], reminder: ['given', 3] }),
    answers,
    templates,
  );
  expect(after.map(({ name, state, left }) => [name, state, left]).slice(0, 6)).toEqual([
    ['visit', 'given', 2],
    ['reminder', 'refused', 0],
    ['change', 'always', 1],
    ['strike', 'none', 0],
    ['returnVisit', 'none', 0],
    ['survey', 'given', 1],
  ]);
  expect(toAsk('moving', templates, after).map(({ name }) => name)).toEqual(['strike']);
});
