import { beginLine, isOver, STEP } from '../../../../domain/running/line';
import type { Moment } from '../../../../domain/time/time';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** The line of callers who are above the plan's requests a second: one document. */
interface Line {
  _id: 'line';
  endsAt: Moment;
}

export const lines = defineCollection<Line>('lines');

const ID = 'line';

export const lineStore = {
  /**
   * Adds one place at the end of the line; a repeated write makes the line slightly longer.
   * @returns when the line now ends; undefined if too many others joined at the same time
   */
  async join(now: Moment): Promise<Moment | undefined> {
    const { gt, lte, inc } = commands();
    const over = isOver(now);
    const longer = await lines.change(ID, [{ endsAt: gt(over) }], { endsAt: inc(STEP) });
    if (longer) return longer.endsAt;
    const endsAt = beginLine(now);
    if (await lines.change(ID, [{ endsAt: lte(over) }], { endsAt })) return endsAt;
    if (await lines.insert({ _id: ID, endsAt })) return endsAt;
    return (await lines.change(ID, [{ endsAt: gt(over) }], { endsAt: inc(STEP) }))?.endsAt;
  },
};
