import type { ConsentAnswer, ConsentView } from '../../types/notices/consents';
import type { NoticeTemplate, TemplateName } from '../../types/notices/template';

/** WeChat takes no more templates in one question, on phones of any age. */
export const MOST_AT_ONCE = 3;

/** The taps at which it makes sense to ask, and the messages that follow from each; what matters most first. */
const WANTED = {
  booking: ['visit', 'reminder', 'change', 'strike', 'returnVisit'],
  waiting: ['visit', 'reminder', 'change', 'strike', 'returnVisit'],
  moving: ['visit', 'reminder', 'change', 'strike'],
  /** Leaving the ticket of a booking just made. */
  booked: ['strike', 'returnVisit', 'survey'],
  /** Booking, or looking at, a return visit. */
  returnVisit: ['returnVisit', 'survey', 'care'],
  /** Sending a survey or a complaint: what comes back. */
  survey: ['survey', 'case', 'care'],
} satisfies Record<string, TemplateName[]>;
export type Tap = keyof typeof WANTED;

/** Each message that comes of these taps uses one consent up, so that each such tap gives one more. */
const GIVES_ONE_MORE: readonly Tap[] = ['booking', 'waiting'];

/**
 * Which templates to ask for at a tap (R19). Lasting ones only while they are missing; the others at every tap that causes
 * a message, elsewhere only when none is left. Who refused is not asked again. One question holds three at most, and
 * never lasting ones with others: what the tap is about comes first.
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

/** As many of the templates as WeChat takes in one question: those of the first one's kind, three at most. */
export function inOneQuestion(templates: readonly NoticeTemplate[]): NoticeTemplate[] {
  return templates
    .filter(({ lasting }) => lasting === templates[0]?.lasting)
    .slice(0, MOST_AT_ONCE);
}

/** What was answered for one template. */
export interface RecordedAnswer {
  template: TemplateName;
  answer: ConsentAnswer;
}

/** The ledger as it will be once these answers have arrived: what the phone goes by until then. */
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
    const said = answers.find(({ template }) => template === name)?.answer;
    if (said === 'reject') return { ...before, state: 'refused', left: 0 };
    if (said !== 'accept' && said !== 'always') return before;
    return {
      ...before,
      state: said === 'always' ? 'always' : 'given',
      left: lasting ? 1 : before.left + 1,
      given: before.given + 1,
    };
  });
}
