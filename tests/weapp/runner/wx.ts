import { setImmediate } from 'node:timers';
import { wordsOf } from './errors';
import { BUILT_IN } from './find';
import type { Loop } from './loop';
import type { Realm } from './realm';
import { EVENTS, QUIET, SILENT, UNMODELLED } from './wx-names';

type Options = Record<string, unknown>;
type Callback = (result: unknown) => void;

/** One call of `wx.cloud.callFunction`, as the cloud would get it. */
export interface CloudCall {
  name: string;
  data: unknown;
}
export type CallFunction = (call: CloudCall) => unknown;

/** A call of a wx API, in order. */
export interface WxCall {
  api: string;
  options: unknown;
}

export interface Modal {
  title: string;
  content: string;
  showCancel: boolean;
  confirmText: string;
  cancelText: string;
  editable: boolean;
  placeholderText: string;
}
export interface Sheet {
  items: string[];
  alertText: string;
}
export interface Toast {
  title: string;
  icon: string;
}
/** A file for `wx.chooseMessageFile`, kept in the stand-in's file system. */
export interface PickedFile {
  name: string;
  bytes: Uint8Array | string;
}

/** What the pages do for `wx`: navigation and what is on the current page. Each throws a `Failure` as WeChat refuses. */
export interface Pages {
  navigateTo(url: string, events?: Record<string, Callback>): object;
  redirectTo(url: string): void;
  navigateBack(delta: number): void;
  switchTab(url: string): void;
  reLaunch(url: string): void;
  setTitle(title: string): void;
  stopRefresh(): void;
  startRefresh(): void;
  scrolled(top: number): void;
  selectorQuery(): unknown;
  launchOptions(): object;
}

/** WeChat refuses a call: `message` follows 'api:fail '. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly fields: object = {},
  ) {
    super(message);
  }
}

/** The test's side of `wx`: what the app asked for, and the person's answers. */
export interface WxControl {
  /** Every call in order, but for storage and the pure getters. */
  readonly calls: readonly WxCall[];
  readonly toasts: readonly Toast[];
  /** Every modal shown, the open one included. */
  readonly modals: readonly Modal[];
  readonly sheets: readonly Sheet[];
  readonly modal: Modal | undefined;
  readonly sheet: Sheet | undefined;
  /** The title of the loading mark on screen, if any. */
  readonly loading: string | undefined;
  /** Whether that mark keeps the finger from the page. */
  readonly masked: boolean;
  readonly storage: Map<string, unknown>;
  readonly clipboard: string;
  /** Answers the open modal, or the next one if none is open. */
  answerModal(answer: { confirm: boolean; content?: string }): void;
  /** Answers the open action sheet or the next one: an index, an item's words, or null to close it. */
  answerSheet(choice: number | string | null): void;
  /** What the person answers to the next subscription asked for; otherwise each template is rejected. */
  answerSubscribe(answer: Record<string, 'accept' | 'reject' | 'ban'> | 'accept' | 'reject'): void;
  /** What the next scan reads; otherwise scanning is cancelled. */
  answerScan(result: string): void;
  /** The files the person picks next; otherwise picking is cancelled. */
  answerFiles(files: PickedFile[]): void;
  /** Puts the phone on another network; 'none' makes cloud calls fail. */
  setNetwork(type: 'wifi' | '4g' | 'none'): void;
  /** Sends an event to what the app registered with `wx.on…`: `send('ThemeChange', { theme: 'dark' })`. */
  send(event: string, detail?: unknown): void;
}

export interface WxHost {
  realm: Realm;
  loop: Loop;
  pages: Pages;
  storage: Map<string, unknown>;
  callFunction: CallFunction;
  overrides: Record<string, unknown>;
  /** What came of code that the stand-in called. */
  failed(kind: 'thrown' | 'unmodelled', cause: unknown, where: string): void;
  now(): number;
}

/** What a person answers by tapping: the answer counts as a tap. */
const ANSWERED_BY_FINGER = new Set(['showModal', 'showActionSheet']);

const SCREEN = { width: 375, height: 812, statusBar: 44, bar: 44, safeBottom: 34 };

/** WeChat's `wx` for a mini-program without a phone, and the test's handle on it. */
export function createWx(host: WxHost): { wx: Record<string, unknown>; control: WxControl } {
  const { realm, loop, pages, storage } = host;
  const wx = realm.object();
  const calls: WxCall[] = [];
  const toasts: Toast[] = [];
  const modals: Modal[] = [];
  const sheets: Sheet[] = [];
  const listeners = new Map<string, Set<Callback>>();
  const files = new Map<string, Uint8Array>();
  const answers = {
    modal: [] as { confirm: boolean; content?: string }[],
    sheet: [] as (number | string | null)[],
    subscribe: [] as (Record<string, string> | 'accept' | 'reject')[],
    scan: [] as string[],
    files: [] as PickedFile[][],
  };
  let openModal:
    | { modal: Modal; answer: (a: { confirm: boolean; content?: string }) => void }
    | undefined;
  let openSheet: { sheet: Sheet; answer: (choice: number | string | null) => void } | undefined;
  let loading: string | undefined;
  let masked = false;
  let clipboard = '';
  let network: 'wifi' | '4g' | 'none' = 'wifi';
  let cloudReady = false;

  const guard = (where: string, run: () => void) => {
    try {
      run();
    } catch (error) {
      host.failed('thrown', error, where);
    }
  };
  const record = (api: string, options: unknown) => {
    let kept = options;
    try {
      kept = options === undefined ? undefined : JSON.parse(JSON.stringify(options));
    } catch {}
    calls.push({ api, options: kept });
  };

  /**
   * Gives `wx[name]` in WeChat's manner: an answer in a later turn by success/fail/complete, or a promise when none is given.
   * `run` returns the answer's fields, a promise of them, or throws.
   */
  const asyncApi = (name: string, run: (options: Options) => unknown, errPrefix = name) =>
    function api(given?: Options): unknown {
      const options = given ?? {};
      const { success, fail, complete } = options as Record<string, Callback | undefined>;
      const answer = (ok: boolean, result: object) =>
        loop.post(() => {
          const value = Object.assign(realm.object(), result);
          guard(`${name} ${ok ? 'success' : 'fail'}`, () =>
            (ok ? success : fail)?.call(undefined, value),
          );
          guard(`${name} complete`, () => complete?.call(undefined, value));
          settle(ok, value);
        }, ANSWERED_BY_FINGER.has(name));
      let settle: (ok: boolean, value: object) => void = () => {};
      const done = (result: unknown) =>
        answer(true, { ...(result as object | undefined), errMsg: `${errPrefix}:ok` });
      const failed = (error: unknown) => {
        const message = wordsOf(error);
        const fields = error instanceof Failure ? error.fields : ((error as object) ?? {});
        const { errCode } = fields as { errCode?: unknown };
        answer(false, {
          ...(errCode === undefined ? {} : { errCode }),
          errMsg: message.startsWith(`${errPrefix}:`) ? message : `${errPrefix}:fail ${message}`,
        });
      };
      const begin = () => {
        let result: unknown;
        try {
          result = run(options);
        } catch (error) {
          failed(error);
          return;
        }
        if (result && typeof (result as PromiseLike<unknown>).then === 'function') {
          (result as PromiseLike<unknown>).then(done, failed);
        } else done(result);
      };
      if (success || fail || complete) {
        begin();
        return undefined;
      }
      return realm.promise<unknown>((resolve, reject) => {
        settle = (ok, value) => (ok ? resolve(value) : reject(value));
        begin();
      });
    };
  const define = (name: string, run: (options: Options) => unknown) => {
    wx[name] = asyncApi(name, options => {
      record(name, options);
      return run(options);
    });
  };
  const text = (value: unknown, otherwise = '') =>
    value === undefined ? otherwise : String(value);

  // The cloud
  wx.cloud = Object.assign(realm.object(), {
    init: (options?: Options) => {
      cloudReady = true;
      record('cloud.init', options);
    },
    callFunction: asyncApi('cloud.callFunction', async options => {
      if (!cloudReady) {
        throw new Failure("Cloud API isn't enabled, please call wx.cloud.init first", {
          errCode: -1,
        });
      }
      const name = options.name;
      if (typeof name !== 'string' || !name) {
        throw new Failure('parameter.name should be String', { errCode: -1 });
      }
      const data: unknown =
        options.data === undefined ? {} : JSON.parse(JSON.stringify(options.data));
      record('cloud.callFunction', { name, data });
      const operation = (data as { operation?: unknown })?.operation;
      const release = loop.hold(`callFunction ${name}${operation ? ` ${String(operation)}` : ''}`);
      try {
        if (network === 'none') {
          throw new Failure(
            'request:fail errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED',
            { errCode: -1 },
          );
        }
        const result = await host.callFunction({ name, data });
        return { result: realm.copy(result), requestID: `request-${calls.length}` };
      } finally {
        // Let go only once the answer stands in the app's own queue.
        setImmediate(release);
      }
    }),
  });

  // Storage
  const key = (value: unknown): string => {
    if (typeof value !== 'string' || !value)
      throw new Failure('parameter error: key should be a non-empty string');
    return value;
  };
  const put = (name: unknown, data: unknown) => {
    storage.set(key(name), JSON.parse(JSON.stringify({ data })).data);
  };
  const info = () => ({
    keys: realm.array([...storage.keys()]),
    currentSize: 1,
    limitSize: 10_240,
  });
  Object.assign(wx, {
    getStorageSync: (name: unknown) => {
      const value = storage.get(key(name));
      return value === undefined ? '' : realm.copy(value);
    },
    setStorageSync: put,
    removeStorageSync: (name: unknown) => void storage.delete(key(name)),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: info,
    getStorage: asyncApi('getStorage', options => {
      if (!storage.has(key(options.key))) throw new Failure('data not found');
      return { data: realm.copy(storage.get(key(options.key))) };
    }),
    setStorage: asyncApi('setStorage', options => put(options.key, options.data)),
    removeStorage: asyncApi('removeStorage', options => void storage.delete(key(options.key))),
    clearStorage: asyncApi('clearStorage', () => storage.clear()),
    getStorageInfo: asyncApi('getStorageInfo', info),
  });

  // Navigation
  const url = (options: Options): string => {
    if (typeof options.url !== 'string')
      throw new Failure('parameter error: parameter.url should be String');
    return options.url;
  };
  define('navigateTo', options => ({
    eventChannel: pages.navigateTo(
      url(options),
      options.events as Record<string, Callback> | undefined,
    ),
  }));
  define('redirectTo', options => pages.redirectTo(url(options)));
  define('switchTab', options => pages.switchTab(url(options)));
  define('reLaunch', options => pages.reLaunch(url(options)));
  define('navigateBack', options => pages.navigateBack(Number(options.delta ?? 1)));
  define('setNavigationBarTitle', options => pages.setTitle(text(options.title)));
  define('stopPullDownRefresh', () => pages.stopRefresh());
  define('startPullDownRefresh', () => pages.startRefresh());
  define('pageScrollTo', options => pages.scrolled(Number(options.scrollTop ?? 0)));

  // What floats
  define('showModal', options => {
    const modal: Modal = {
      title: text(options.title),
      content: text(options.content),
      showCancel: options.showCancel !== false,
      confirmText: text(options.confirmText, '确定'),
      cancelText: text(options.cancelText, '取消'),
      editable: options.editable === true,
      placeholderText: text(options.placeholderText),
    };
    for (const name of ['confirmText', 'cancelText'] as const) {
      if ([...modal[name]].length > 4) {
        throw new Failure(`${name} length should not larger than 4 Chinese characters`);
      }
    }
    modals.push(modal);
    return new Promise<object>(resolve => {
      const answer = ({ confirm, content }: { confirm: boolean; content?: string }) => {
        openModal = undefined;
        resolve({ confirm, cancel: !confirm, content: modal.editable ? (content ?? '') : null });
      };
      const queued = answers.modal.shift();
      if (queued) answer(queued);
      else openModal = { modal, answer };
    });
  });
  define('showActionSheet', options => {
    const items = (options.itemList as unknown[] | undefined)?.map(String) ?? [];
    if (items.length === 0)
      throw new Failure('parameter error: itemList should have at least 1 item');
    if (items.length > 6) throw new Failure('parameter error: itemList should not be large than 6');
    const sheet = { items, alertText: text(options.alertText) };
    sheets.push(sheet);
    return new Promise<object>((resolve, reject) => {
      const answer = (choice: number | string | null) => {
        openSheet = undefined;
        const index = typeof choice === 'string' ? items.indexOf(choice) : choice;
        if (index === null) reject(new Failure('cancel'));
        else resolve({ tapIndex: index });
      };
      const queued = answers.sheet.shift();
      if (queued !== undefined) answer(queued);
      else openSheet = { sheet, answer };
    });
  });
  define('showToast', options => {
    loading = undefined;
    toasts.push({ title: text(options.title), icon: text(options.icon, 'success') });
  });
  define('hideToast', () => {});
  define('showLoading', options => {
    loading = text(options.title);
    masked = options.mask === true;
  });
  define('hideLoading', () => {
    loading = undefined;
  });

  // Consent, camera, files
  define('requestSubscribeMessage', options => {
    if (!loop.gesture) throw new Failure('can only be invoked by user TAP gesture.');
    const ids = options.tmplIds as unknown[] | undefined;
    if (!Array.isArray(ids) || ids.length === 0)
      throw new Failure("TmplIds can't be empty", { errCode: 10001 });
    if (ids.length > 5) throw new Failure('Templates count out of max bounds', { errCode: 20003 });
    const answer = answers.subscribe.shift() ?? 'reject';
    return Object.fromEntries(
      ids.map(id => [
        String(id),
        typeof answer === 'string' ? answer : (answer[String(id)] ?? 'reject'),
      ]),
    );
  });
  define('scanCode', () => {
    const result = answers.scan.shift();
    if (result === undefined) throw new Failure('cancel');
    return { result, scanType: 'QR_CODE', charSet: 'utf-8', path: '', rawData: '' };
  });
  define('chooseMessageFile', () => {
    const picked = answers.files.shift();
    if (!picked) throw new Failure('cancel');
    const tempFiles = picked.map(({ name, bytes }, index) => {
      const path = `wxfile://tmp_${files.size}_${index}_${name}`;
      const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
      files.set(path, content);
      return {
        path,
        name,
        size: content.length,
        type: 'file',
        time: Math.floor(host.now() / 1000),
      };
    });
    return { tempFiles: realm.copy(tempFiles) };
  });
  const readFile = (options: Options) => {
    const bytes = files.get(text(options.filePath));
    if (!bytes) throw new Failure(`no such file or directory, open ${text(options.filePath)}`);
    const { encoding } = options;
    if (encoding === undefined) return { data: realm.bytes(bytes) };
    return { data: Buffer.from(bytes).toString(encoding as BufferEncoding) };
  };
  const writeFile = (options: Options) => {
    const { data, encoding } = options;
    files.set(
      text(options.filePath),
      typeof data === 'string'
        ? Buffer.from(data, (encoding as BufferEncoding | undefined) ?? 'utf8')
        : new Uint8Array(data as ArrayBuffer).slice(),
    );
  };
  const unlink = (options: Options) => {
    if (!files.delete(text(options.filePath))) throw new Failure('no such file or directory');
  };
  const access = (options: Options) => {
    if (!files.has(text(options.path))) throw new Failure('no such file or directory');
  };
  const sync = <T>(name: string, run: () => T): T => {
    try {
      return run();
    } catch (error) {
      throw realm.error(`${name}:fail ${wordsOf(error)}`);
    }
  };
  wx.getFileSystemManager = () =>
    Object.assign(realm.object(), {
      readFile: asyncApi('readFile', readFile),
      writeFile: asyncApi('writeFile', writeFile),
      unlink: asyncApi('unlink', unlink),
      access: asyncApi('access', access),
      readFileSync: (filePath: unknown, encoding?: unknown) =>
        sync('readFileSync', () => readFile({ filePath, encoding }).data),
      writeFileSync: (filePath: unknown, data: unknown, encoding?: unknown) =>
        sync('writeFileSync', () => writeFile({ filePath, data, encoding })),
      unlinkSync: (filePath: unknown) => sync('unlinkSync', () => unlink({ filePath })),
      accessSync: (path: unknown) => sync('accessSync', () => access({ path })),
    });
  wx.env = realm.copy({ USER_DATA_PATH: 'wxfile://usr' });
  wx.base64ToArrayBuffer = (base64: unknown) => realm.bytes(Buffer.from(String(base64), 'base64'));
  wx.arrayBufferToBase64 = (buffer: ArrayBuffer) =>
    Buffer.from(new Uint8Array(buffer)).toString('base64');
  define('setClipboardData', options => {
    clipboard = text(options.data);
  });
  define('getClipboardData', () => ({ data: clipboard }));
  define('makePhoneCall', () => {});
  define('previewImage', () => {});
  define('exitMiniProgram', () => {});
  define('login', () => ({ code: `code-${calls.length}` }));
  define('checkSession', () => {});
  define('getSetting', () =>
    realm.copy({ authSetting: {}, subscriptionsSetting: { mainSwitch: true, itemSettings: {} } }),
  );
  define('requirePrivacyAuthorize', () => {});
  define('getPrivacySetting', () => ({ needAuthorization: false, privacyContractName: '' }));
  for (const name of QUIET) define(name, () => {});
  for (const name of SILENT) wx[name] = (...given: unknown[]) => record(name, given);

  // The phone
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
    getEnterOptionsSync: () => realm.copy(pages.launchOptions()),
    getNetworkType: asyncApi('getNetworkType', () => ({ networkType: network })),
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

  const send = (event: string, detail?: unknown) => {
    const told = listeners.get(event);
    if (!told) throw new Error(`wx has no on${event}; it has: ${EVENTS.join(', ')}`);
    for (const listener of told) {
      loop.post(() => listener(realm.copy(detail)));
    }
  };

  const control: WxControl = {
    calls,
    toasts,
    modals,
    sheets,
    get modal() {
      return openModal?.modal;
    },
    get sheet() {
      return openSheet?.sheet;
    },
    get loading() {
      return loading;
    },
    get masked() {
      return loading !== undefined && masked;
    },
    get clipboard() {
      return clipboard;
    },
    storage,
    answerModal: answer => {
      if (!openModal) {
        answers.modal.push(answer);
        return;
      }
      if (!answer.confirm && !openModal.modal.showCancel) {
        throw new Error(`The modal '${openModal.modal.title}' has no cancel button`);
      }
      openModal.answer(answer);
    },
    answerSheet: choice => {
      if (!openSheet) {
        answers.sheet.push(choice);
        return;
      }
      const { items } = openSheet.sheet;
      if (
        choice !== null &&
        items[typeof choice === 'string' ? items.indexOf(choice) : choice] === undefined
      ) {
        throw new Error(`The action sheet has no '${choice}': ${items.join(', ')}`);
      }
      openSheet.answer(choice);
    },
    answerSubscribe: answer => void answers.subscribe.push(answer),
    answerScan: result => void answers.scan.push(result),
    answerFiles: picked => void answers.files.push(picked),
    setNetwork: type => {
      network = type;
      send('NetworkStatusChange', { isConnected: type !== 'none', networkType: type });
    },
    send,
  };
  return { wx, control };
}
