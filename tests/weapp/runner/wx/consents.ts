/** A template as in WeChat’s console. */
export interface AskedTemplate {
  id: string;
  title?: string;
  /** Whether one consent allows it for ever. */
  lasting?: boolean;
}

/**
 * WeChat’s remembered choices of the user. A second launch with the same object is the same phone.
 */
export interface SubscriptionSettings {
  mainSwitch: boolean;
  /** By template id: the answer kept “always”. */
  items: Map<string, 'accept' | 'reject'>;
  /** The allowed lasting templates. */
  lasting: Set<string>;
}

/** The settings of subscriptions for a launch. */
export interface Subscriptions {
  /** The known templates; without them every id is a one-time template. */
  templates?: AskedTemplate[];
  settings?: SubscriptionSettings;
  /**
   * Called at each consent: one more message of this template, or `always` for a lasting one; 0
   * when it is withdrawn.
   */
  granted?: (templateId: string, consent: number | 'always') => unknown;
}

/** WeChat’s dialog for consent. */
export interface ConsentSheet {
  ids: string[];
  titles: string[];
}

export type Choice = 'accept' | 'reject';
export type ConsentAnswer = Choice | Record<string, Choice | 'ban'>;
export interface SettingChange {
  mainSwitch?: boolean;
  items?: Record<string, Choice>;
}

/** The user’s side of subscriptions. */
export interface SubscriptionControl {
  /** Every dialog shown. */
  readonly consentSheets: readonly ConsentSheet[];
  /** The held dialog on screen. */
  readonly consentSheet: ConsentSheet | undefined;
  /**
   * The user’s answer to the held or the next dialog: for all, or by id; `always` keeps it. By
   * default everything is accepted.
   */
  answerSubscribe(answer: ConsentAnswer, more?: { always?: boolean }): void;
  /** Keeps the next dialog open until it is answered. */
  holdSubscribe(): void;
  /** The user’s change on WeChat’s settings page at its next opening. */
  answerSetting(change: SettingChange): void;
  readonly subscriptionSettings: SubscriptionSettings;
}
