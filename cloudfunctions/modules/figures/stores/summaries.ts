import type { Month } from '../../../../domain/time/months';
import type { Moment } from '../../../../domain/time/time';
import type { CaseKind } from '../../../../types/cases/cases';
import { defineCollection } from '../../../cloud/collection';

/** What the office says in the summary of a month (R18). `_id` is `S-<month>`. What it wrote is sealed. */
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
  /** The request that saved it last. */
  savedBy: string;
}

export const summaries = defineCollection<Summary>('summaries', {
  sealed: { note: 'its id', 'cases.text': 'its id' },
});

export const summaryId = (month: Month): string => `S-${month}`;

export const summaryStore = {
  get: (month: Month) => summaries.get(summaryId(month)),

  /** Puts the next revision down; false when it is there already. */
  put: async ({ _id, ...summary }: Summary): Promise<boolean> =>
    summary.revision === 1
      ? summaries.insert({ _id, ...summary })
      : (await summaries.change(_id, [{ revision: summary.revision - 1 }], summary)) !== undefined,
};
