import { texts } from '../../texts';
import { deskTexts } from '../../texts/desk';
import { changeBounds } from '../../types/changes/change';

const { unfitField: words } = deskTexts;
const NUMBERS = ['slotMinutes', 'slots', 'places'] as const;

/**
 * The hint at a field whose value a change does not accept: its bounds, or the kind of value that
 * is needed.
 */
export function sayUnfit(field: string): string {
  const number = NUMBERS.find(each => each === field);
  if (number) return words.within(changeBounds[number].min, changeBounds[number].max);
  if (field === 'within' || !(field in words)) return texts.fields.wrong;
  return words[field as Exclude<keyof typeof words, 'within'>];
}
