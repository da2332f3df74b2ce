import type { NoticeKind } from '../../types/notices/facts';
import type { SmsParameter, SmsTemplate } from '../../types/notices/smsTemplate';

const visit = ['who', 'when', 'number'] as const;

/**
 * The values of each kind of notice that an SMS can contain. A kind that is not listed is never
 * sent by SMS.
 */
export const smsParametersOf = {
  booked: visit,
  placeGiven: visit,
  moved: visit,
  cancelled: visit,
  reminder: [...visit, 'by'],
  stopped: visit,
  substituted: visit,
  timeChanged: [...visit, 'was'],
  roomChanged: visit,
  reopened: visit,
  noShow: [...visit, 'count'],
  barred: ['who', 'until', 'count'],
  returnVisit: ['who', 'until'],
  // The approved text itself says who calls and from which number.
  call: ['who', 'day'],
} as const satisfies Partial<Record<NoticeKind, readonly SmsParameter[]>>;

const parametersOf: Partial<Record<NoticeKind, readonly SmsParameter[]>> = smsParametersOf;

/**
 * Checks that the hospital's templates can write every SMS (R19).
 *
 * @throws Error naming the template: two with the same id, two for a kind in one language, a kind
 * that is never sent by SMS, a placeholder without a value, a value without a placeholder, a value
 * the kind lacks
 */
export function checkSmsTemplates(templates: readonly SmsTemplate[]): void {
  const served = new Map<string, string>();
  const ids = new Set<string>();
  for (const { id, kinds, language = 'zh-CN', text, parameters } of templates) {
    if (ids.has(id)) fail(id, 'is there twice');
    ids.add(id);
    for (const kind of kinds) {
      const other = served.get(`${kind} ${language}`);
      if (other) fail(id, `"${kind}" is also served by ${other}`);
      served.set(`${kind} ${language}`, id);
      const known = parametersOf[kind];
      if (!known) fail(id, `"${kind}" never goes as an SMS`);
      for (const each of parameters)
        if (!known.includes(each)) fail(id, `"${kind}" has no "${each}"`);
    }
    const places = [...text.matchAll(/\{(\d+)\}/g)].map(([, n]) => Number(n));
    parameters.forEach((each, index) => {
      if (!places.includes(index + 1)) fail(id, `"${each}" fills no place {${index + 1}}`);
    });
    for (const place of places)
      if (place < 1 || place > parameters.length) fail(id, `nothing fills {${place}}`);
  }
}

function fail(id: string, what: string): never {
  throw new Error(`smsTemplates.json: template ${id}: ${what}`);
}
