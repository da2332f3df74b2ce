import { setImmediate } from 'node:timers';
import { giveCloud } from './cloud';
import { giveFloating } from './floating';
import { createKit } from './kit';
import { QUIET, SILENT, UNMODELLED } from './names';
import { giveNavigation } from './navigation';
import { giveOthers } from './others';
import { givePhone } from './phone';
import { givePicking } from './picking';
import { givePrivacy } from './privacy';
import { giveStorage } from './storage';
import { giveSubscriptions } from './subscriptions';
import type { Options, WxControl, WxHost } from './types';

export type {
  SubscriptionSettings,
  Subscriptions,
} from './consents';
export { freshSettings } from './subscriptions';
export type {
  CallFunction,
  CloudCall,
  Pages,
  UploadFile,
  WxControl,
} from './types';
export { Failure } from './types';

/** Creates WeChat’s `wx` for a mini-program without a phone, with the test’s control of it. */
export function createWx(host: WxHost): { wx: Record<string, unknown>; control: WxControl } {
  const kit = createKit(host);
  const { wx, calls, record, define } = kit;
  const { realm, loop, storage } = host;
  giveStorage(kit);
  giveNavigation(kit);
  const floating = giveFloating(kit);
  const picking = givePicking(kit);
  const cloud = giveCloud(kit, picking.fileAt);
  const subscriptions = giveSubscriptions(kit);
  const { send } = givePhone(kit);
  const privacy = givePrivacy(kit);
  const others = giveOthers(kit, send, privacy.agreed);
  define('makePhoneCall', () => {});
  define('previewImage', () => {});
  define('exitMiniProgram', () => {});
  define('login', () => ({ code: `code-${calls.length}` }));
  define('checkSession', () => {});
  for (const name of QUIET) define(name, () => {});
  for (const name of SILENT) wx[name] = (...given: unknown[]) => record(name, given);

  for (const name of UNMODELLED) {
    wx[name] = () => {
      const error = realm.error(
        `wx.${name} is not modelled by the runner: give launch({ wx: { ${name}: … } }) one`,
      );
      host.failed('unmodelled', error, `wx.${name}`);
      throw error;
    };
  }

  const isRaw = (name: string) =>
    /Sync$|^(on|off|create|get\w*Manager|canIUse|nextTick|env|cloud)/.test(name);
  for (const [name, given] of Object.entries(host.overrides)) {
    if (typeof given !== 'function' || isRaw(name)) wx[name] = given;
    else {
      define(name, async options => {
        const release = loop.hold(`wx.${name}`);
        try {
          return await (given as (options: Options) => unknown)(options);
        } finally {
          setImmediate(release);
        }
      });
    }
  }

  const control = joined(floating, picking, subscriptions, others, privacy, {
    calls,
    storage,
    send,
    setNetwork: (type: 'wifi' | '4g' | 'none') => {
      cloud.setNetwork(type);
      send('NetworkStatusChange', { isConnected: type !== 'none', networkType: type });
    },
  });
  return { wx, control };
}

/** Joins several objects into one; their getters stay getters. */
function joined<A, B, C, D, E, F>(...parts: [A, B, C, D, E, F]): A & B & C & D & E & F {
  const all = {};
  for (const part of parts)
    Object.defineProperties(all, Object.getOwnPropertyDescriptors(part as object));
  return all as A & B & C & D & E & F;
}
