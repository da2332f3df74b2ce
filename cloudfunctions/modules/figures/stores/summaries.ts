import type { Month } from '../../../../domain/time/months';
import type { Moment } from '../../../../domain/time/time';
import type { CaseKind } from '../../../../types/cases/cases';
import { defineCollection } from '../../../cloud/collection';

/** The office's text for a month's summary (R18), sealed. `_id` is `S-<month>`. */
export interface Summary {
  _id: string;
  month: Month;
  note: string;
  cases: {
    caseId: string;
    department: { id?: string; name: string };
    kind: CaseKind;
    text: string;
  }[];
  revision: number;
  by: string;
  at: Moment;
  /** The id of the request that saved it last. */
  savedBy: string;
}

export const summaries = defineCollection<Summary>('summaries', {
  sealed: { note: 'its id', 'cases.text': 'its id' },
});

/** The id of a month's summary. */
export const summaryId = (month: Month): string => `S-${month}`;

export const summaryStore = {
  get: (month: Month) => summaries.get(summaryId(month)),

  /** Writes the next revision; false when it exists already. */
  put: async ({ _id, ...summary }: Summary): Promise<boolean> =>
    summary.revision === 1
      ? summaries.insert({ _id, ...summary })
      : (await summaries.change(_id, [{ revision: summary.revision - 1 }], summary)) !== undefined,
};
