import type { CodeOf } from './realm';
import type { CallFunction, Subscriptions, UploadFile } from './wx';

export interface LaunchOptions {
  /** Folder of the compiled mini-program, from the working directory. */
  dist?: string;
  /**
   * The page to open with its query, as from a shared card or a code; by default the first of
   * app.json.
   */
  path?: string;
  /** WeChat's scene number; 1001 is the list of mini-programs. */
  scene?: number;
  /** Answers `wx.cloud.callFunction`. If it throws, the call fails. */
  callFunction?: CallFunction;
  /** Answers `wx.cloud.uploadFile` with the file's id in the storage. */
  uploadFile?: UploadFile;
  /** The templates, WeChat’s remembered choices, and the listener for consents. */
  subscriptions?: Subscriptions;
  /**
   * The test’s own wx APIs. An asynchronous one gets the options, and returns (or promises) the
   * answer’s fields or throws. Those named …Sync, on…, off…, create… and get…Manager are called as
   * they are.
   */
  wx?: Record<string, unknown>;
  /**
   * The app’s moment at launch in epoch ms (moved by `advance` alone), or a function that gives the
   * moment.
   */
  now?: number | (() => number);
  /** The phone’s storage. It is kept up to date, so that a second launch can use the same map. */
  storage?: Map<string, unknown>;
  /**
   * Gives the code of a module (by its path without extension) instead of the built one, for a
   * planted fault; undefined for the built one.
   */
  codeOf?: CodeOf;
  /** Whether the app has Intl; some phones do not. */
  intl?: boolean;
}

/** The end of an action’s wait: all rests, only the screen rests during cloud calls, or no wait. */
export type Wait = 'all' | 'screen' | 'none';
export interface ActOptions {
  wait?: Wait;
}
