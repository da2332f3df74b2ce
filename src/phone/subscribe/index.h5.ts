import { texts } from '../../../texts';
import type { ConsentAnswer } from '../../../types/notices/consents';
import { demoPerson, tellStack } from '../localStack/localStack';
import { recall, remember } from '../memory';
import { button, make, makeSheet } from '../sheet/sheet';
import type { Asked, AskedTemplate, MessageSettings } from './subscribe';
import './subscribe.scss';

const { subscribe: words } = texts.pages.common;

/** The data that WeChat would store on a phone: choices made for always, and lasting consents. */
const KEPT = 'wechat.consents';

type Kept = MessageSettings['kept'];

/**
 * In the browser: a sheet like WeChat's own. Each consent is sent to the local stack, which
 * simulates WeChat. Choices for always are not requested again.
 */
export async function askConsent(templates: AskedTemplate[]): Promise<Asked> {
  const kept = recall<Kept>(KEPT) ?? {};
  const open = templates.filter(({ id }) => !kept[id]);
  const choice = open.length > 0 ? await showSheet(open) : { chosen: [], always: false };
  const answers: Record<string, ConsentAnswer> = {};
  for (const { id } of templates) {
    const before = kept[id];
    const now = choice.chosen.includes(id) ? 'accept' : 'reject';
    answers[id] = before === 'accept' ? 'always' : (before ?? now);
    if (before) continue;
    const { lasting } = templates.find(each => each.id === id)!;
    if (choice.always || (lasting && now === 'accept')) kept[id] = now;
    if (kept[id] === 'accept') answers[id] = 'always';
  }
  remember(KEPT, kept);
  try {
    for (const { id, lasting } of templates)
      if (answers[id] !== 'reject') await grant(id, lasting ? 'always' : 1);
    return { answers };
  } catch {
    return { trouble: 'failed' };
  }
}

/** The stored choices of the user. */
export async function readMessageSettings(): Promise<MessageSettings> {
  return { on: true, kept: recall<Kept>(KEPT) ?? {} };
}

/** A sheet instead of WeChat's settings page: the choices made for always, which can be changed. */
export async function openMessageSettings(templates: AskedTemplate[]): Promise<MessageSettings> {
  const kept = recall<Kept>(KEPT) ?? {};
  const decided = templates.filter(({ id }) => kept[id]);
  const on = decided.filter(({ id }) => kept[id] === 'accept').map(({ id }) => id);
  const chosen = await showSettings(decided, on);
  const changed = decided.filter(
    ({ id }) => chosen && (kept[id] === 'accept') !== chosen.includes(id),
  );
  for (const { id } of changed) kept[id] = chosen?.includes(id) ? 'accept' : 'reject';
  // Stored before anything is waited for, since the next tap may come before the local stack has
  // answered.
  remember(KEPT, kept);
  for (const { id, lasting } of changed)
    if (kept[id] === 'reject') await grant(id, 0);
    else if (lasting) await grant(id, 'always');
  return { on: true, kept };
}

const grant = (templateId: string, count: number | 'always') =>
  tellStack('consents', { to: demoPerson(), templateId, count });

interface SheetAnswer {
  /** The ids that were ticked. */
  chosen: string[];
  always: boolean;
}

function showSheet(templates: AskedTemplate[]): Promise<SheetAnswer> {
  const lasting = templates.some(each => each.lasting);
  return new Promise(resolve => {
    const sheet = makeSheet(lasting ? words.asksLasting : words.asksOnce, () =>
      end({ chosen: [], always: always.checked }),
    );
    const ticks = templates.map(({ id, title }) => ({ id, ...tick(title, true) }));
    const { row, input: always } = tick(words.always, false);
    row.classList.add('consent-always');
    const end = (told: SheetAnswer) => {
      sheet.close();
      resolve(told);
    };
    const allow = button(
      words.allow,
      () =>
        end({
          chosen: ticks.filter(({ input }) => input.checked).map(({ id }) => id),
          always: always.checked,
        }),
      'sheet-yes',
    );
    const refuse = button(words.refuse, () => end({ chosen: [], always: always.checked }));
    sheet.show([...ticks.map(each => each.row), row], [refuse, allow]);
  });
}

/** The ids that are on when the sheet is closed; undefined when it was left without a change. */
function showSettings(templates: AskedTemplate[], on: string[]): Promise<string[] | undefined> {
  return new Promise(resolve => {
    const sheet = makeSheet(words.settings, () => end(undefined));
    const ticks = templates.map(({ id, title }) => ({ id, ...tick(title, on.includes(id)) }));
    const end = (chosen: string[] | undefined) => {
      sheet.close();
      resolve(chosen);
    };
    const none = make('p', 'consent-none', words.settingsEmpty);
    sheet.show(ticks.length > 0 ? ticks.map(({ row }) => row) : [none], [
      button(
        words.settingsDone,
        () => end(ticks.filter(({ input }) => input.checked).map(({ id }) => id)),
        'sheet-yes',
      ),
    ]);
  });
}

function tick(title: string, checked: boolean) {
  const row = make('label', 'consent-row');
  const input = make('input', 'consent-tick');
  input.type = 'checkbox';
  input.checked = checked;
  row.append(input, make('span', 'consent-words', title));
  return { row, input };
}
