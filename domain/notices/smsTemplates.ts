import type { NoticeKind } from '../../types/notices/facts';
import type { SmsParameter, SmsTemplate } from '../../types/notices/smsTemplate';

const visit = ['who', 'when', 'number'] as const;

/** What each kind of notice can fill into an SMS; a kind that is not named never goes as one. */
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
  // Who calls, and from which number, stands in the approved text itself.
  call: ['who', 'day'],
} as const satisfies Partial<Record<NoticeKind, readonly SmsParameter[]>>;

const parametersOf: Partial<Record<NoticeKind, readonly SmsParameter[]>> = smsParametersOf;

/**
 * Checks that every SMS can be written by the hospital's templates (R19).
 * @throws Error naming the template: an id twice, a kind that two of one language serve, or that never goes as an SMS, a place of the text that
 * nothing fills, something that fills no place, or what a kind does not have
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
