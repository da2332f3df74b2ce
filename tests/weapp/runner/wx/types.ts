import type { Loop } from '../loop';
import type { Realm } from '../realm';
import type { SubscriptionControl, Subscriptions } from './consents';

export type Options = Record<string, unknown>;
export type Callback = (result: unknown) => void;

/** One call of `wx.cloud.callFunction`, as the cloud gets it. */
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
/** A file for `wx.chooseMessageFile`, kept in the stand-in’s file system. */
export interface PickedFile {
  name: string;
  bytes: Uint8Array | string;
}

/**
 * A picture for `wx.chooseMedia`; `deny`: the person does not allow the app to read their pictures.
 */
export type PickedPicture = PickedFile | 'deny';

/** A file of the phone that the app puts into the storage. */
export type UploadFile = (file: { cloudPath: string; bytes: Uint8Array }) => Promise<string>;

/**
 * The person's answer when WeChat asks for their phone: a code, or no. Or WeChat does not even ask,
 * because the hospital's quota is used up (`errno` 1400001).
 */
export type PhoneAnswer = { code: string } | 'deny' | { errMsg?: string; errno: number };

/** Another mini-program that lies over the app. */
export interface OtherMiniProgram {
  appId: string;
  path: string;
  extraData: unknown;
}

/**
 * The functions of `wx` that concern pages: navigation, and the content of the current page. Each
 * throws a `Failure` as WeChat refuses.
 */
export interface Pages {
  navigateTo(url: string, events?: Record<string, Callback>): object;
  redirectTo(url: string): void;
  navigateBack(delta: number): void;
  switchTab(url: string): void;
  reLaunch(url: string): void;
  setTitle(title: string): void;
  styleTabs(): void;
  stopRefresh(): void;
  startRefresh(): void;
  scrolled(top: number): void;
  selectorQuery(): unknown;
  launchOptions(): object;
  /** The options of the app's last appearance. */
  enterOptions(): object;
  /** Sends the app to the background. */
  background(): void;
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
export interface WxControl extends SubscriptionControl {
  /** Every call in order, without storage and the pure getters. */
  readonly calls: readonly WxCall[];
  readonly toasts: readonly Toast[];
  /** Every modal shown, the open one included. */
  readonly modals: readonly Modal[];
  readonly sheets: readonly Sheet[];
  readonly modal: Modal | undefined;
  readonly sheet: Sheet | undefined;
  /** The title of the loading mark on screen, if any. */
  readonly loading: string | undefined;
  /** Whether that mark blocks taps on the page. */
  readonly masked: boolean;
  readonly storage: Map<string, unknown>;
  readonly clipboard: string;
  /** Answers the open modal, or the next one if none is open. */
  answerModal(answer: { confirm: boolean; content?: string }): void;
  /** Answers the open action sheet or the next one: an index, an item's words, or null to close it. */
  answerSheet(choice: number | string | null): void;
  /** Sets the text that the next scan reads; without it scanning is cancelled. */
  answerScan(result: string): void;
  /** Sets the files that the person picks next; without them picking is cancelled. */
  answerFiles(files: PickedFile[]): void;
  /** Sets the picture that the person picks next; without it picking is cancelled. */
  answerMedia(picture: PickedPicture): void;
  /**
   * Sets the answer to the next tap on a `<button open-type="getPhoneNumber">`; without it the
   * person says no.
   */
  answerPhoneNumber(answer: PhoneAnswer): void;
  /** The mini-program that was opened over the app, until `comeBack`. */
  readonly miniProgram: OtherMiniProgram | undefined;
  /** Says no the next time WeChat asks whether another mini-program may be opened. */
  stayHere(): void;
  /** @internal */
  leaveMiniProgram(): OtherMiniProgram | undefined;
  /** @internal */
  phoneDetail(): Promise<object>;
  /** The person has not agreed to the app's privacy guideline, or it was changed: WeChat asks before it gives anything. */
  askPrivacy(): void;
  /** @internal The button for agreeing was tapped. */
  agreeByButton(id: string): void;
  /** Connects the phone to another network; 'none' makes cloud calls fail. */
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
  uploadFile: UploadFile;
  subscriptions: Subscriptions;
  overrides: Record<string, unknown>;
  /** Reports the failure of code that the stand-in called. */
  failed(kind: 'thrown' | 'unmodelled', cause: unknown, where: string): void;
  now(): number;
}
