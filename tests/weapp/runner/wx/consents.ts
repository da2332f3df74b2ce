/** A template as WeChat's console has it. */
export interface AskedTemplate {
  id: string;
  title?: string;
  /** Of the lasting kind, which one consent allows for good. */
  lasting?: boolean;
}

/** What WeChat itself keeps of the person's choices; the same object given to a second launch is the same phone. */
export interface SubscriptionSettings {
  mainSwitch: boolean;
  /** By template id: what was ticked to be kept always. */
  items: Map<string, 'accept' | 'reject'>;
  /** Lasting templates that were allowed. */
  lasting: Set<string>;
}

/** What a launch is told of subscriptions. */
export interface Subscriptions {
  /** The templates there are; without them every id is a one-time template. */
  templates?: AskedTemplate[];
  settings?: SubscriptionSettings;
  /** Hears each consent: one more message of this template, or `always` for a lasting one, 0 when it is taken back. */
  granted?: (templateId: string, consent: number | 'always') => unknown;
}

/** The dialog WeChat shows. */
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

/** The person's side of subscriptions. */
export interface SubscriptionControl {
  /** Every dialog shown. */
  readonly consentSheets: readonly ConsentSheet[];
  /** The dialog on screen, if it was held. */
  readonly consentSheet: ConsentSheet | undefined;
  /**
   * What the person answers to the dialog held, or to the next one: for all, or by id; `always` ticks that it be kept. Without
   * an answer everything is accepted.
   */
  answerSubscribe(answer: ConsentAnswer, more?: { always?: boolean }): void;
  /** Leaves the next dialog open until it is answered. */
  holdSubscribe(): void;
  /** What the person changes on WeChat's settings page when it is opened next. */
  answerSetting(change: SettingChange): void;
  readonly subscriptionSettings: SubscriptionSettings;
}
