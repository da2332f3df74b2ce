import { paletteOf, type View } from '../../domain/hospital/accent';
import type { Hospital } from '../../types/hospital/hospital';

type Accent = Hospital['accent'];

/** The default accent, the same as in src/theme/variables.scss. */
const OWN: Accent = { light: '#0a756a', dark: '#58c7b5' };

const of = (view: View, prefix: string, color: string): Record<string, string> => {
  const { accent, pressed, soft, on } = paletteOf(view, color);
  return {
    [`--${prefix}-accent`]: accent,
    [`--${prefix}-accent-pressed`]: pressed,
    [`--${prefix}-accent-soft`]: soft,
    [`--${prefix}-on-accent`]: on,
  };
};

/** The CSS variables that give a page the hospital's accent in the light and the dark view. */
export const accentStyle = ({ light, dark }: Accent): Record<string, string> => ({
  ...(light === OWN.light ? {} : of('light', 'own', light)),
  ...(dark === OWN.dark ? {} : of('dark', 'own-dark', dark)),
});
