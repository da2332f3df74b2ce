import type { CallFunction, Subscriptions, UploadFile } from './wx';

export interface LaunchOptions {
  /** Folder of the compiled mini-program, from the working directory. */
  dist?: string;
  /** The page to open with its query, as a shared card or a code does; else the first of app.json. */
  path?: string;
  /** WeChat's scene number; 1001 is the list of mini-programs. */
  scene?: number;
  /** Answers `wx.cloud.callFunction`; what it throws fails the call. */
  callFunction?: CallFunction;
  /** Answers `wx.cloud.uploadFile` with the file's id in the storage. */
  uploadFile?: UploadFile;
  /** The templates there are, what WeChat remembers of the person's choices, and the listener that hears of consents. */
  subscriptions?: Subscriptions;
  /**
   * wx APIs of the test's own. An asynchronous one gets the options and returns (or promises) the answer's fields or throws;
   * those named …Sync, on…, off…, create… and get…Manager are called as they are.
   */
  wx?: Record<string, unknown>;
  /** The app's moment at launch in epoch milliseconds (then moved by `advance` alone), or a function that tells it. */
  now?: number | (() => number);
  /** What the phone has stored already; kept up to date, so that a second launch can be given the same map. */
  storage?: Map<string, unknown>;
  /** Leave Intl to the app: some phones have none. */
  intl?: boolean;
}

/** How long an action waits: until all rests, until the screen rests while cloud calls are still out, or not at all. */
export type Wait = 'all' | 'screen' | 'none';
export interface ActOptions {
  wait?: Wait;
}
