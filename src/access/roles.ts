import type { whoAmI } from '../../types/access/whoAmI';
import type { ValueOf } from '../../types/contract';

/**
 * The member of staff who uses the page, with the hospital's date of today. `domain/access` decides
 * what they may do.
 */
export type Me = NonNullable<ValueOf<typeof whoAmI>['staff']> & { today: string };
