import type { ConsentAnswer, ConsentView } from '../../types/notices/consents';
import type { NoticeTemplate, TemplateName } from '../../types/notices/template';

/** The maximum number of templates in one question that every version of WeChat accepts. */
export const MOST_AT_ONCE = 3;

/**
 * The taps at which consent is asked for, and the messages that each causes, the most important
 * first.
 */
const WANTED = {
  booking: ['visit', 'reminder', 'change', 'strike', 'returnVisit'],
  waiting: ['visit', 'reminder', 'change', 'strike', 'returnVisit'],
  moving: ['visit', 'reminder', 'change', 'strike'],
  /** Leaving the ticket of a new booking. */
  booked: ['strike', 'returnVisit', 'survey', 'queue', 'call'],
  /** Waiting in the queue, on the card of the day. */
  queue: ['queue'],
  /** Booking a return visit, or opening one. */
  returnVisit: ['returnVisit', 'survey', 'care', 'call'],
  /** Sending a survey or a complaint: the messages that answer it. */
  survey: ['survey', 'case', 'care', 'call'],
} satisfies Record<string, TemplateName[]>;
export type Tap = keyof typeof WANTED;

/** These taps cause a message that uses up one consent, so each of them asks for another one. */
const GIVES_ONE_MORE: readonly Tap[] = ['booking', 'waiting'];

/**
 * The templates to ask for at a tap (R19). A lasting consent is only asked for while it is missing.
 * The others are asked for at every tap that causes a message, and elsewhere only when none is
 * left. People who refused are not asked again. One question has at most three templates, never
 * lasting and single ones together; the tap's own messages come first.
 */
export function toAsk(
  tap: Tap,
  templates: readonly NoticeTemplate[],
  ledger: readonly ConsentView[],
): NoticeTemplate[] {
  const standing = new Map(ledger.map(each => [each.name, each]));
  const open = WANTED[tap].flatMap(name => {
    const template = templates.find(each => each.name === name);
    const { state = 'none', left = 0 } = standing.get(name) ?? {};
    if (!template || state === 'refused') return [];
    if (template.lasting) return state === 'none' ? [template] : [];
    return GIVES_ONE_MORE.includes(tap) || left === 0 ? [template] : [];
  });
  return inOneQuestion(open);
}

/** The templates that fit into one question: those of the first one's kind, three at most. */
export function inOneQuestion(templates: readonly NoticeTemplate[]): NoticeTemplate[] {
  return templates
    .filter(({ lasting }) => lasting === templates[0]?.lasting)
    .slice(0, MOST_AT_ONCE);
}

/** The answer for one template. */
export interface RecordedAnswer {
  template: TemplateName;
  answer: ConsentAnswer;
}

/** The ledger as it will be once these answers have arrived; the phone uses it until then. */
export function withAnswers(
  ledger: readonly ConsentView[],
  answers: readonly RecordedAnswer[],
  templates: readonly NoticeTemplate[],
): ConsentView[] {
  return templates.map(({ name, title, lasting }) => {
    const before: ConsentView = ledger.find(each => each.name === name) ?? {
      name,
      title,
      lasting,
      state: 'none',
      left: 0,
      sent: 0,
      given: 0,
    };
    const lastAnswer = answers.find(({ template }) => template === name)?.answer;
    if (lastAnswer === 'reject') return { ...before, state: 'refused', left: 0 };
    if (lastAnswer !== 'accept' && lastAnswer !== 'always') return before;
    return {
      ...before,
      state: lastAnswer === 'always' ? 'always' : 'given',
      left: lasting ? 1 : before.left + 1,
      given: before.given + 1,
    };
  });
}
