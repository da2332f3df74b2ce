import type { whoAmI } from '../../types/access/whoAmI';
import type { ValueOf } from '../../types/contract';

/** The member of staff who uses the page, with the hospital's date of today. What they may do is decided in `domain/access`. */
export type Me = NonNullable<ValueOf<typeof whoAmI>['staff']> & { today: string };
