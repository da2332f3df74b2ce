import { beginLine, isOver, STEP } from '../../../../domain/running/line';
import type { Moment } from '../../../../domain/time/time';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** The line of those whom the plan's requests a second do not let through: one document. */
interface Line {
  _id: 'line';
  endsAt: Moment;
}

export const lines = defineCollection<Line>('lines');

const ID = 'line';

export const lineStore = {
  /**
   * Puts one more at the end of the line; a second sending makes the line a little longer.
   * @returns when the line now ends; undefined where too many others joined at once
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
