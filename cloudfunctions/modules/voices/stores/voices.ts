import type { LocalDate, Moment } from '../../../../domain/time/time';
import type { VoiceStanding } from '../../../../domain/voices/voices';
import { waitingStates } from '../../../../domain/voices/voices';
import type { CaseKind } from '../../../../types/cases/cases';
import type { PageEnd } from '../../../../types/page';
import type { VoiceKind } from '../../../../types/voices/names';
import type { Colleague } from '../../../../types/voices/voices';
import { defineCollection, type Reading } from '../../../cloud/collection';
import { type Condition, commands } from '../../../cloud/database';
import { outlived } from '../../../cloud/outlived';

/**
 * Praise or a suggestion (R14), with an id derived from its source. It contains the patient's
 * words, sealed, and nothing else about the patient; the source tells who they are.
 */
export interface Voice extends VoiceStanding {
  _id: string;
  about?: CaseKind;
  /**
   * The id of one question of one survey, or of one try of a call. All voices from there have the
   * same.
   */
  cause: string;
  from: 'survey' | 'call';
  /** Sealed. */
  text: string;
  /** The moment at which it was said, or last changed by the patient. */
  at: Moment;
  /** The day of the visit or discharge, for which it counts, and its month. */
  date: LocalDate;
  month: string;
  department: { id?: string; name: string };
  doctor?: string;
  /** The names of the departments that read it: that of the visit, and the one it was sent to. */
  seenBy: string[];
  sentTo?: { id: string; name: string };
  sentAt?: Moment;
  /** Sealed, with who answered. */
  answer?: { at: Moment; by: string; sealed: string };
  /** Sealed: why nothing is done about it. */
  aside?: string;
  praised: Colleague[];
  /** The keys of those praised, to search by. */
  praisedKeys: string[];
  caseId?: string;
  /** The praised members are not told yet. */
  tell?: true;
  changedAt: Moment;
  /** The request that changed it last, and the number of changes. */
  savedBy?: string;
  revision: number;
}

export const voices = defineCollection<Voice>('voices', {
  indexes: {
    kind_at: ['kind', '-at', '-_id', 'state', 'about', 'seenBy'],
    kind_state_at: ['kind', 'state', '-at', '-_id', 'about', 'seenBy'],
    seenBy_at: ['seenBy', 'kind', '-at', '-_id', 'state', 'about'],
    seenBy_state_at: ['seenBy', 'kind', 'state', '-at', '-_id', 'about'],
    praised_at: ['praisedKeys', 'kind', '-at', '-_id'],
    cause: ['cause'],
    month_kind: ['month', 'kind', 'department.name'],
    date: ['date', '_id', 'kind', 'state', 'about', 'department.id', 'department.name'],
    tell: ['tell'],
    changedAt: ['changedAt'],
  },
  sealed: { text: 'its id', 'answer.sealed': 'its id', aside: 'its id' },
});

export interface VoiceFilter {
  kind: VoiceKind;
  /** The names of the departments whose voices are read; undefined: all. */
  read?: readonly string[] | undefined;
  /** Only voices that staff still have to deal with. */
  open?: boolean;
  about?: CaseKind | undefined;
  /** Only praise of this member. */
  praised?: string | undefined;
}

const conditions = ({ kind, read, open, about, praised }: VoiceFilter): Condition[] => [
  { kind },
  ...(praised ? [{ praisedKeys: praised }] : []),
  ...(read ? [{ seenBy: commands().in([...read]) }] : []),
  ...(open ? [{ state: commands().in([...waitingStates]) }] : []),
  ...(about ? [{ about }] : []),
];

export const voiceStore = {
  /** Read access for other modules. */
  documents: voices as Reading<Voice>,

  get: (id: string) => voices.get(id),
  byIds: (ids: string[]) => voices.findAll({ where: [{ _id: commands().in(ids) }] }),
  insert: (voice: Voice) => voices.insert(voice),

  ofCause: (cause: string) => voices.findAll({ where: [{ cause }] }),

  page: (filter: VoiceFilter, after: PageEnd | undefined, size: number) =>
    voices.page({ where: conditions(filter), by: ['at'], direction: 'desc', after, size }),

  count: (filter: VoiceFilter) => voices.count(conditions(filter)),

  /** Praise of a month; of some departments, by name, or of all. */
  praiseOf: (month: string, read: readonly string[] | undefined) =>
    voices.findAll({
      where: [
        { month },
        { kind: 'praise' },
        ...(read ? [{ 'department.name': commands().in([...read]) }] : []),
      ],
      fields: ['praised', 'state'],
    }),

  /** Praise whose praised members are to be told. */
  praiseToTell: (limit: number) =>
    voices.find({
      where: [{ tell: true }],
      limit,
      fields: ['department', 'praisedKeys', 'revision'],
    }),

  /** Records that the praised members were told, unless it was matched again meanwhile. */
  toldPraised: ({ _id, revision }: Pick<Voice, '_id' | 'revision'>) =>
    voices.change(_id, [{ revision }], { tell: commands().remove() }),

  /** Changes a voice, if it is as it was read; undefined fields are removed. */
  change: (
    read: Pick<Voice, '_id' | 'revision'>,
    to: Partial<Omit<Voice, '_id' | 'revision' | 'cause'>>,
  ) => {
    const { set, remove, inc } = commands();
    return voices.change(read._id, [{ revision: read.revision }], {
      ...Object.fromEntries(
        Object.entries(to).map(([key, value]) => [
          key,
          value === undefined ? remove() : set(value),
        ]),
      ),
      revision: inc(1),
    });
  },

  /** Removes a voice that its patient took back, unless staff have worked on it. */
  withdraw: ({ _id, revision }: Voice) => voices.remove(_id, [{ revision }]),
};

/** Voices that may be removed after their retention period (R25). */
export const oldVoices = outlived(voices, 'date');
