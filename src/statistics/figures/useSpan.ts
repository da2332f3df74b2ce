import { useState } from 'react';
import { type Month, monthAfter } from '../../../domain/time/months';

/** The choices for the number of months. */
export const SPANS = [1, 3, 6, 12] as const;
type Span = (typeof SPANS)[number];

/** The months whose figures are shown: `span` months up to `to`, at first the last full month. */
export function useSpan(thisMonth: Month) {
  const [to, setTo] = useState(monthAfter(thisMonth, -1));
  const [span, setSpan] = useState<Span>(1);
  return { thisMonth, from: monthAfter(to, 1 - span), to, setTo, span, setSpan };
}
export type ShownSpan = ReturnType<typeof useSpan>;
