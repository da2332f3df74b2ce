import type { ConsentAnswer } from '../../../types/notices/consents';

/** A template of messages for which consent is asked. */
export interface AskedTemplate {
  /** WeChat's id of it. */
  id: string;
  title: string;
  /** Whether one consent lasts, or is for one message only. */
  lasting: boolean;
}

/**
 * The user's answers by template id; or why the user was not asked: all messages are switched off
 * in WeChat's own settings, or WeChat could not ask.
 */
export type Asked = { answers: Record<string, ConsentAnswer> } | { trouble: 'off' | 'failed' };

/** WeChat's own settings: all messages on or off, and the choices made for always, by template id. */
export interface MessageSettings {
  on: boolean;
  kept: Record<string, 'accept' | 'reject'>;
}
