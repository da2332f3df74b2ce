import Taro from '@tarojs/taro';
import type { ConsentAnswer } from '../../../types/notices/consents';
import type { Asked, AskedTemplate, MessageSettings } from './subscribe';

/** All messages are switched off in WeChat's settings. */
const SWITCHED_OFF = 20004;

/**
 * Asks with WeChat's own dialog whether these messages may be sent; three at most, lasting ones
 * never with others. Call it in the tap itself, before anything is waited for: WeChat refuses it
 * otherwise.
 */
export async function askConsent(templates: AskedTemplate[]): Promise<Asked> {
  const tmplIds = templates.map(({ id }) => id);
  try {
    const asked = { tmplIds } as Taro.requestSubscribeMessage.Option;
    // Its type only covers success; failures are thrown.
    const result = (await Taro.requestSubscribeMessage(
      asked,
    )) as Taro.requestSubscribeMessage.SuccessCallbackResult;
    const { kept } = await readMessageSettings();
    const answers: Record<string, ConsentAnswer> = {};
    for (const id of tmplIds) {
      const answer = result[id] as ConsentAnswer | undefined;
      if (answer) answers[id] = answer === 'accept' && kept[id] === 'accept' ? 'always' : answer;
    }
    return { answers };
  } catch (error) {
    const { errCode } = (error ?? {}) as { errCode?: unknown };
    return { trouble: errCode === SWITCHED_OFF ? 'off' : 'failed' };
  }
}

/** WeChat's record of the user's choices. */
export async function readMessageSettings(): Promise<MessageSettings> {
  try {
    return settingsIn(await Taro.getSetting({ withSubscriptions: true }));
  } catch {
    return { on: true, kept: {} };
  }
}

/**
 * Opens WeChat's settings of this mini-program, in the tap itself, and returns the settings after
 * that.
 */
export async function openMessageSettings(_templates: AskedTemplate[]): Promise<MessageSettings> {
  try {
    return settingsIn(await Taro.openSetting({ withSubscriptions: true }));
  } catch {
    return readMessageSettings();
  }
}

function settingsIn(answer: object): MessageSettings {
  const { subscriptionsSetting } = answer as {
    subscriptionsSetting?: {
      mainSwitch?: boolean;
      itemSettings?: Record<string, string>;
    };
  };
  const kept = Object.entries(subscriptionsSetting?.itemSettings ?? {}).filter(
    (entry): entry is [string, 'accept' | 'reject'] =>
      entry[1] === 'accept' || entry[1] === 'reject',
  );
  return { on: subscriptionsSetting?.mainSwitch !== false, kept: Object.fromEntries(kept) };
}
