import { defined } from '../../../../domain/defined';
import type {
  AskedTemplate,
  Choice,
  ConsentAnswer,
  ConsentSheet,
  SettingChange,
  SubscriptionControl,
  SubscriptionSettings,
} from './consents';
import type { Kit } from './kit';
import { Failure, type Options } from './types';

/**
 * The newest WeChat takes five at a time, older ones three. The smaller number works everywhere.
 */
const MOST_TEMPLATES = 3;

export const freshSettings = (): SubscriptionSettings => ({
  mainSwitch: true,
  items: new Map(),
  lasting: new Set(),
});

interface Answer {
  answer: ConsentAnswer;
  always: boolean;
}

/** Adds consents to messages as WeChat asks for them, and its settings page. */
export function giveSubscriptions(kit: Kit): SubscriptionControl {
  const { host, define } = kit;
  const { realm, loop } = host;
  const { templates, settings = freshSettings(), granted = () => {} } = host.subscriptions;
  const sheets: ConsentSheet[] = [];
  const queued: Answer[] = [];
  const changes: SettingChange[] = [];
  let hold = false;
  let open: { sheet: ConsentSheet; answer: (answer: Answer) => void } | undefined;

  /** The requested templates, as in the console. */
  const known = (asked: unknown): AskedTemplate[] => {
    if (!Array.isArray(asked) || asked.length === 0)
      throw new Failure("TmplIds can't be empty", { errCode: 10001 });
    if (asked.some(id => typeof id !== 'string'))
      throw new Failure('Invalid template id', { errCode: 10004 });
    if (asked.length > MOST_TEMPLATES)
      throw new Failure('Templates count out of max bounds', { errCode: 20003 });
    const found = asked.map(id =>
      templates ? templates.find(template => template.id === id) : { id: String(id) },
    );
    if (found.some(template => template === undefined))
      throw new Failure('No template data return, verify the template id exist', {
        errCode: 20001,
      });
    const all = found as AskedTemplate[];
    if (new Set(all.map(({ lasting }) => lasting === true)).size > 1)
      throw new Failure('Templates type must be same', { errCode: 20002 });
    return all;
  };

  /** The decision where no dialog is needed, because it was made for ever. */
  const decided = ({ id, lasting }: AskedTemplate): Choice | undefined =>
    settings.items.get(id) ?? (lasting && settings.lasting.has(id) ? 'accept' : undefined);

  const show = (asked: AskedTemplate[]): Promise<Answer> => {
    const sheet = { ids: asked.map(({ id }) => id), titles: asked.map(({ title = '' }) => title) };
    sheets.push(sheet);
    if (!hold) return Promise.resolve(queued.shift() ?? { answer: 'accept', always: false });
    hold = false;
    return new Promise(resolve => {
      open = {
        sheet,
        answer: answer => {
          open = undefined;
          resolve(answer);
        },
      };
    });
  };

  define('requestSubscribeMessage', async options => {
    if (!loop.gesture) throw new Failure('can only be invoked by user TAP gesture.');
    if (open) throw new Failure('last call has not ended');
    const asked = known(options.tmplIds);
    if (!settings.mainSwitch)
      throw new Failure('The main switch is switched off', { errCode: 20004 });
    const titles = asked.map(({ title }) => title);
    const filtered = asked.filter(
      ({ title }, index) => title !== undefined && titles.indexOf(title) < index,
    );
    const shown = asked.filter(each => !filtered.includes(each) && !decided(each));
    const told = shown.length > 0 ? await show(shown) : undefined;
    const result: Record<string, string> = {};
    for (const template of asked) {
      const { id, lasting } = template;
      if (filtered.includes(template)) {
        result[id] = 'filter';
        continue;
      }
      const said = typeof told?.answer === 'string' ? told.answer : told?.answer[id];
      const choice = decided(template) ?? said ?? 'reject';
      result[id] = choice;
      if (choice === 'ban') continue;
      if (told?.always && shown.includes(template)) settings.items.set(id, choice);
      if (choice !== 'accept') continue;
      if (lasting) settings.lasting.add(id);
      await granted(id, lasting ? 'always' : 1);
    }
    return result;
  });

  const settingsFor = (options: Options) =>
    realm.copy({
      authSetting: {},
      ...defined({
        subscriptionsSetting:
          options.withSubscriptions === true
            ? {
                mainSwitch: settings.mainSwitch,
                itemSettings: Object.fromEntries([
                  ...[...settings.lasting].map(id => [id, 'accept'] as const),
                  ...settings.items,
                ]),
              }
            : undefined,
      }),
    });
  define('getSetting', settingsFor);
  define('openSetting', async options => {
    if (!loop.gesture) throw new Failure('can only be invoked by user TAP gesture.');
    const change = changes.shift() ?? {};
    settings.mainSwitch = change.mainSwitch ?? settings.mainSwitch;
    for (const [id, choice] of Object.entries(change.items ?? {})) {
      settings.items.set(id, choice);
      if (choice === 'accept') continue;
      settings.lasting.delete(id);
      await granted(id, 0);
    }
    return settingsFor(options);
  });

  return {
    consentSheets: sheets,
    get consentSheet() {
      return open?.sheet;
    },
    subscriptionSettings: settings,
    holdSubscribe: () => {
      hold = true;
    },
    answerSubscribe: (answer, { always = false } = {}) => {
      if (open) open.answer({ answer, always });
      else queued.push({ answer, always });
    },
    answerSetting: change => void changes.push(change),
  };
}
