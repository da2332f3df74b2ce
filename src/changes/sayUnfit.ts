import { texts } from '../../texts';
import { deskTexts } from '../../texts/desk';
import { changeBounds } from '../../types/changes/change';

const { unfitField: words } = deskTexts;
const NUMBERS = ['slotMinutes', 'slots', 'places'] as const;

/** The hint beside a field of a change's form whose value is not accepted: its bounds, or what it must be. */
export function sayUnfit(field: string): string {
  const number = NUMBERS.find(each => each === field);
  if (number) return words.within(changeBounds[number].min, changeBounds[number].max);
  if (field === 'within' || !(field in words)) return texts.fields.wrong;
  return words[field as Exclude<keyof typeof words, 'within'>];
}
