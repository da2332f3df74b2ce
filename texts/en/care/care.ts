import type { CareKind } from '../../../types/care/care';

/** What health messages are called (R21). What staff read of them is not here. */
export const careTexts: { kinds: Record<CareKind, string> } = {
  kinds: {
    recovery: 'Recovery advice',
    medicine: 'Medicine reminder',
    check: 'Check-up reminder',
    knowledge: 'Health advice',
    birthday: 'Birthday wishes',
  },
};
