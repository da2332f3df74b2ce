import { defined } from '../../../../domain/defined';
import type { ScreenKeyView } from '../../../../types/queue/screenKeys';
import type { ScreenKey } from '../stores/screenKeys';

/** A screen's key as the office sees it. */
export const screenKeyView = (
  { _id, department, madeAt, madeBy, ended }: ScreenKey,
  names: ReadonlyMap<string, string>,
): ScreenKeyView => ({
  keyId: _id,
  department,
  madeAt,
  by: names.get(madeBy) ?? '',
  ...defined({ endedAt: ended?.at }),
});
