import { type CallListKind, callColumns, callColumnsBesides } from '../callLists/callLists';
import { dischargeColumns, documentKindColumn, wardColumns } from '../discharges/discharges';
import { wardAnswerColumns, wardFormWayColumn } from '../discharges/wardAnswers';
import { figureColumns } from '../figures/figures';
import { rosterColumns, rosterOptional } from '../timetable/roster';

/** The lists that the hospital imports as files. */
export const listKinds = ['roster', 'discharges', 'healthCheck', 'referred', 'figures'] as const;
export type ListKind = (typeof listKinds)[number];

/** The required and the optional columns of a list. */
interface ListColumns {
  needed: readonly string[];
  optional: readonly string[];
}

const columnsOf = (kind: CallListKind): ListColumns => ({
  needed: Object.values(callColumns[kind]),
  optional: Object.values(callColumnsBesides[kind]),
});

/** The columns of each list by the names that its reader knows: for pages and templates. */
export const listColumns: Readonly<Record<ListKind, ListColumns>> = {
  roster: { needed: Object.values(rosterColumns), optional: Object.values(rosterOptional) },
  discharges: {
    needed: Object.values(dischargeColumns),
    optional: [
      documentKindColumn,
      ...Object.values(wardColumns),
      ...Object.values(wardAnswerColumns),
      wardFormWayColumn,
    ],
  },
  healthCheck: columnsOf('healthCheck'),
  referred: columnsOf('referred'),
  figures: { needed: Object.values(figureColumns).map(([, name]) => name), optional: [] },
};
