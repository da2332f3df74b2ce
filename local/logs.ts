import type { Clock } from './clock';

/** A line of the log, with its moment on the stack’s clock (epoch ms). */
export interface LogLine {
  at: number;
  text: string;
}

const SEVEN_DAYS = 7 * 86_400_000;
/** The most lines kept in memory. */
const MOST = 20_000;

/** The log as the cloud keeps it, for seven days of the stack’s clock. */
export class Logs {
  private kept: LogLine[] = [];

  constructor(private readonly clock: Clock) {}

  add(text: string): void {
    this.kept.push({ at: this.clock.now(), text });
    if (this.kept.length > MOST) this.kept = this.kept.slice(MOST / 2);
  }

  /** The kept lines that contain `text`, oldest first. */
  lines(text = ''): LogLine[] {
    const since = this.clock.now() - SEVEN_DAYS;
    this.kept = this.kept.filter(({ at }) => at > since);
    return this.kept.filter(line => line.text.includes(text));
  }
}
