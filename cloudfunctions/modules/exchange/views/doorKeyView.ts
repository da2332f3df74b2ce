import { defined } from '../../../../domain/defined';
import type { DoorKeyView } from '../../../../types/exchange/doorKeys';
import { textIn } from '../../../cloud/seal';
import type { DoorKey } from '../stores/doorKeys';

/**
 * A key as the office sees it.
 * @param names names of members of staff, by account
 */
export const doorKeyView = (
  { _id, name, scopes, madeAt, madeBy, lastUsedAt, ended }: DoorKey,
  names: ReadonlyMap<string, string>,
): DoorKeyView => ({
  keyId: _id,
  name: textIn(name, _id),
  scopes,
  madeAt,
  madeBy: names.get(madeBy) ?? '',
  ...defined({
    lastUsedAt,
    ended: ended && { at: ended.at, by: names.get(ended.by) ?? '' },
  }),
});
