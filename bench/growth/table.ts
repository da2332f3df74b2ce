import type { Measured } from './measure';

const number = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/**
 * The results as lines of text, one per question. Each size has requests, documents examined, index
 * entries examined, and records shown.
 */
export function tableOf(measured: readonly Measured[]): string[] {
  const [first] = measured;
  if (!first) return [];
  const names = [
    ...new Set(measured.flatMap(({ costs }) => costs.map(({ question }) => question))),
  ];
  const widest = Math.max(...names.map(({ length }) => length));
  const cells = (parts: string[]) =>
    parts.map((part, i) => part.padStart([3, 8, 9, 6][i] ?? 0)).join(' ');
  const row = (name: string, columns: string[]) => [name.padEnd(widest), ...columns].join(' |');
  return [
    row(
      'appointments',
      measured.map(({ appointments }) => number(appointments).padStart(29)),
    ),
    row(
      '',
      measured.map(() => cells(['req', 'docs', 'entries', 'shown'])),
    ),
    ...names.map(name =>
      row(
        name,
        measured.map(({ costs }) => {
          const cost = costs.find(({ question }) => question === name);
          if (!cost) return ' '.repeat(29);
          const { requests, documents, entries, shown } = cost;
          return cells([requests, documents, entries, shown].map(number));
        }),
      ),
    ),
  ];
}

/** The questions that examined too much, by size. */
export const tooMuch = (measured: readonly Measured[]): string[] =>
  measured.flatMap(({ appointments, costs }) =>
    costs
      .filter(({ tooMany }) => tooMany)
      .map(
        ({ question, documents, shown }) =>
          `${question} looks at ${number(documents)} documents to show ${shown}, of ${number(appointments)} appointments`,
      ),
  );
