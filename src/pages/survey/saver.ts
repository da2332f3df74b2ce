import type { SurveyAnswers, SurveyView } from '../../../types/surveys';
import { saveSurvey } from '../../../types/surveys/saveSurvey';
import { type ChangeAnswer, sendChange } from '../../api/sendChange';
import type { Trouble } from '../../api/trouble';

/** What is saved: the answers so far, as a draft or to submit. */
interface Wish {
  answers: SurveyAnswers;
  finish: boolean;
}

/** The state of saving: nothing to do, waiting or running, done, or failed and tried again. */
export type Keeping = 'none' | 'saving' | 'saved' | 'unsaved';

interface Options {
  appointmentId: string;
  revision: number;
  onKeeping: (keeping: Keeping) => void;
  /** Called when the hospital has saved something; newer answers may still wait. */
  onSaved: (survey: SurveyView) => void;
  /** Called when the hospital refused and trying again would not help. */
  onRefused: (refusal: Trouble) => void;
}

/** The answers are saved this long (ms) after the last one. */
const REST_MS = 800;
const AGAIN_MS = 4_000;

/**
 * Saves a survey's answers while they are given (R14): one request at a time, each with the
 * revision that the last one returned. After a lost answer, the same request is sent again before
 * anything newer.
 */
export class Saver {
  private revision: number;
  private waiting: Wish | undefined;
  private uncertain: Wish | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private underWay: Promise<ChangeAnswer<SurveyView> | undefined> | undefined;

  constructor(private readonly options: Options) {
    this.revision = options.revision;
  }

  /** The revision of the last known save. */
  get knows(): number {
    return this.revision;
  }

  /** Whether no request is running and nothing waits. */
  get idle(): boolean {
    return !this.waiting && !this.uncertain && !this.underWay;
  }

  /** Takes another answer, which is saved a moment later. */
  change(answers: SurveyAnswers): void {
    this.waiting = { answers, finish: false };
    this.options.onKeeping('saving');
    this.later(REST_MS);
  }

  /** Saves at once what waits, when the page is left. */
  flush(): void {
    if (this.idle) return;
    this.stop();
    this.next();
  }

  /** Submits the answers, after a running request, and returns the result. */
  async finish(answers: SurveyAnswers): Promise<ChangeAnswer<SurveyView>> {
    this.stop();
    this.waiting = undefined;
    await this.underWay;
    const wish: Wish = { answers, finish: true };
    const before = this.uncertain;
    if (!before) return this.send(wish);
    const sure = await this.send(before);
    return sure.ok && JSON.stringify(before) !== JSON.stringify(wish) ? this.send(wish) : sure;
  }

  private later(ms: number): void {
    this.stop();
    this.timer = setTimeout(() => this.next(), ms);
  }

  private stop(): void {
    if (this.timer !== undefined) clearTimeout(this.timer);
    this.timer = undefined;
  }

  private async next(): Promise<void> {
    if (this.underWay) return;
    const wish = this.uncertain ?? this.waiting;
    if (!wish) return;
    if (wish === this.waiting) this.waiting = undefined;
    const answer = await this.send(wish);
    if (!answer.ok && answer.doubt) this.later(AGAIN_MS);
    else if (answer.ok && this.waiting) this.later(0);
  }

  private async send(wish: Wish): Promise<ChangeAnswer<SurveyView>> {
    const { appointmentId, onKeeping, onSaved, onRefused } = this.options;
    const sending = this.ask(appointmentId, wish);
    this.underWay = sending;
    onKeeping('saving');
    const answer = await sending;
    this.underWay = undefined;
    this.uncertain = !answer.ok && answer.doubt ? wish : undefined;
    if (answer.ok) {
      this.revision = answer.value.revision;
      onSaved(answer.value);
      onKeeping(this.waiting ? 'saving' : 'saved');
    } else {
      onKeeping('unsaved');
      if (!this.uncertain) {
        this.waiting = undefined;
        onRefused(answer.refusal);
      }
    }
    return answer;
  }

  private async ask(appointmentId: string, wish: Wish): Promise<ChangeAnswer<SurveyView>> {
    const { revision } = this;
    const answer = await sendChange(saveSurvey, { appointmentId, revision, ...wish });
    return answer.ok ? { ok: true, value: answer.value.survey } : answer;
  }
}
