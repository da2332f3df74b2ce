import type { whoAmI } from '../../types/access/whoAmI';
import type { ValueOf } from '../../types/contract';

/** Who holds the phone, with the hospital's today. What they may do is decided in `domain/access`. */
export type Me = NonNullable<ValueOf<typeof whoAmI>['staff']> & { today: string };
