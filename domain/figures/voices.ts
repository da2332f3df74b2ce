import { type Figure, type Sums, suggestionKinds } from '../../types/figures/figures';
import { satisfactions } from '../../types/surveys/form';
import { aspects } from '../../types/voices/names';
import type { VoiceStanding } from '../voices/voices';

/**
 * The figures praise or a suggestion counts for (R14, R18), on the day of the visit or discharge.
 * Voices that were put aside count as well.
 */
export function ofVoice({ kind, state, about }: VoiceStanding): Sums {
  const names: Figure[] = [];
  if (kind === 'praise') {
    names.push('praise');
    if (state === 'matched') names.push('praiseMatched');
    if (state === 'aside') names.push('praiseAside');
  } else {
    names.push('suggestions', `suggestion_${about ?? suggestionKinds.unsorted}`);
    if (state === 'answered') names.push('suggestionsAnswered');
    if (state === 'asCase') names.push('suggestionsAsCase');
    if (state === 'aside') names.push('suggestionsAside');
  }
  return Object.fromEntries(names.map(name => [name, 1]));
}

/**
 * The figures the ratings of one answer count for, from a form or a call. Ratings of other
 * questions are not counted.
 */
export const ofRatings = (way: 'web' | 'call', ratings: Readonly<Record<string, string>>): Sums =>
  Object.fromEntries(
    aspects.flatMap(aspect => {
      const rating = satisfactions.find(each => each === ratings[aspect]);
      return rating ? [[`${way}_${aspect}_${rating}`, 1]] : [];
    }),
  );
