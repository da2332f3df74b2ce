import type { CareKind } from '../../../types/care/care';

/** The names of care messages (R21). Texts for staff are not here. */
export const careTexts: { kinds: Record<CareKind, string> } = {
  kinds: {
    recovery: 'Recovery advice',
    medicine: 'Medicine reminder',
    check: 'Check-up reminder',
    knowledge: 'Health advice',
    birthday: 'Birthday wishes',
  },
};
