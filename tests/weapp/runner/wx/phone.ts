import { BUILT_IN } from '../find';
import type { Kit } from './kit';
import { EVENTS } from './names';
import type { Callback } from './types';

const SCREEN = { width: 375, height: 812, statusBar: 44, bar: 44, safeBottom: 34 };

/** Adds the phone itself: its screen, its system, and its events. */
export function givePhone({ host, wx, record, asyncApi }: Kit) {
  const { realm, loop, pages } = host;
  const listeners = new Map<string, Set<Callback>>();
  const { width, height, statusBar, bar, safeBottom } = SCREEN;
  const windowInfo = () =>
    realm.copy({
      pixelRatio: 3,
      screenWidth: width,
      screenHeight: height,
      windowWidth: width,
      windowHeight: height - statusBar - bar,
      statusBarHeight: statusBar,
      screenTop: statusBar + bar,
      safeArea: {
        left: 0,
        right: width,
        top: statusBar,
        bottom: height - safeBottom,
        width,
        height: height - statusBar - safeBottom,
      },
    });
  const deviceInfo = () =>
    realm.copy({
      abi: 'arm64-v8a',
      brand: 'runner',
      model: 'runner',
      system: 'Android 14',
      platform: 'android',
      benchmarkLevel: 40,
      memorySize: 8192,
    });
  const baseInfo = () =>
    realm.copy({
      SDKVersion: '3.8.0',
      version: '8.0.50',
      language: 'zh_CN',
      enableDebug: false,
      theme: 'light',
      fontSizeSetting: 16,
      fontSizeScaleFactor: 1,
      host: { env: 'WeChat' },
    });
  const systemInfo = () => ({ ...windowInfo(), ...deviceInfo(), ...baseInfo() });
  Object.assign(wx, {
    getWindowInfo: windowInfo,
    getDeviceInfo: deviceInfo,
    getAppBaseInfo: baseInfo,
    getSystemInfoSync: () => Object.assign(realm.object(), systemInfo()),
    getSystemInfo: asyncApi('getSystemInfo', systemInfo),
    getSystemInfoAsync: asyncApi('getSystemInfoAsync', systemInfo, 'getSystemInfo'),
    getSystemSetting: () =>
      realm.copy({
        bluetoothEnabled: false,
        locationEnabled: true,
        wifiEnabled: true,
        deviceOrientation: 'portrait',
      }),
    getAppAuthorizeSetting: () =>
      realm.copy({ cameraAuthorized: 'authorized', notificationAuthorized: 'authorized' }),
    getMenuButtonBoundingClientRect: () =>
      realm.copy({
        width: 87,
        height: 32,
        top: statusBar + 6,
        right: width - 7,
        bottom: statusBar + 38,
        left: width - 94,
      }),
    getAccountInfoSync: () =>
      realm.copy({
        miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' },
      }),
    getLaunchOptionsSync: () => realm.copy(pages.launchOptions()),
    getEnterOptionsSync: () => realm.copy(pages.enterOptions()),
    nextTick: (run: () => void) => loop.post(run),
    canIUse: (what: unknown) => {
      const [name = ''] = String(what).split('.');
      return name in wx || BUILT_IN.includes(name);
    },
    createSelectorQuery: () => pages.selectorQuery(),
    createIntersectionObserver: () => {
      const observer: Record<string, unknown> = {};
      for (const name of ['relativeTo', 'relativeToViewport']) observer[name] = () => observer;
      return Object.assign(observer, { observe: () => {}, disconnect: () => {} });
    },
    getUpdateManager: () => ({
      onCheckForUpdate: (told: Callback) => loop.post(() => told(realm.copy({ hasUpdate: false }))),
      onUpdateReady: () => {},
      onUpdateFailed: () => {},
      applyUpdate: () => record('applyUpdate', undefined),
    }),
    getLogManager: () => logger(),
    getRealtimeLogManager: () => logger(),
  });
  const logger = () =>
    Object.fromEntries(
      ['debug', 'info', 'log', 'warn', 'error', 'setFilterMsg', 'addFilterMsg', 'in'].map(name => [
        name,
        () => {},
      ]),
    );
  for (const name of EVENTS) {
    const told = new Set<Callback>();
    listeners.set(name, told);
    wx[`on${name}`] = (listener: Callback) => void told.add(listener);
    wx[`off${name}`] = (listener?: Callback) =>
      void (listener ? told.delete(listener) : told.clear());
  }

  const send = (event: string, detail?: unknown) => {
    const told = listeners.get(event);
    if (!told) throw new Error(`wx has no on${event}; it has: ${EVENTS.join(', ')}`);
    for (const listener of told) {
      loop.post(() => listener(realm.copy(detail)));
    }
  };

  return { send };
}
