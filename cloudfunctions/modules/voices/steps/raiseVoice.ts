import { defined } from '../../../../domain/defined';
import { monthOf } from '../../../../domain/time/months';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import { praisedIn } from '../../../../domain/voices/praised';
import { whatIsSaid } from '../../../../domain/voices/voices';
import { texts } from '../../../../texts';
import type { CaseKind } from '../../../../types/cases/cases';
import type { VoiceKind } from '../../../../types/voices/names';
import { derivedId } from '../../../cloud/derivedId';
import { seal, unseal } from '../../../cloud/seal';
import { type Voice, voiceStore } from '../stores/voices';
import { currentColleagues } from './colleagues';

/** New praise or a new suggestion. */
export interface NewVoice {
  kind: VoiceKind;
  from: Voice['from'];
  /** The survey's id, or the follow-up's with the try's. */
  sourceId: string;
  /** The revision of the survey. */
  revision: number;
  /** In the patient's words; undefined if they said nothing, or took it back. */
  text: string | undefined;
  department: { id?: string; name: string };
  doctor?: { id?: string; name: string };
  /** The day of the visit or discharge. */
  date: LocalDate;
  /** The case that was opened with the same words (R16). */
  case?: { id: string; kind: CaseKind };
}

/** Opens the words of a voice. */
export const voiceText = ({ _id, text }: Pick<Voice, '_id' | 'text'>): string =>
  unseal<string>(text, _id);

/**
 * The id of the source of a voice: one question of one survey, or one try of a call. Changed words
 * keep it.
 */
export const causeOf = ({ kind, from, sourceId }: Pick<NewVoice, 'kind' | 'from' | 'sourceId'>) =>
  derivedId(`${kind}-${from}`, sourceId);

/**
 * Records a voice (R14), once for its source. While nobody has worked on it, the patient's changes
 * replace its words; later changes make another voice, since the department has read the first.
 */
export async function raiseVoice(wish: NewVoice, now: Moment): Promise<void> {
  const cause = causeOf(wish);
  const text = whatIsSaid(wish.text, texts.voices.nothings);
  const said = await voiceStore.ofCause(cause);
  const last = said.sort((a, b) => a.at - b.at).at(-1);
  if (last && voiceText(last) === text && last.caseId === wish.case?.id) return;
  const untouched = last && !last.answer && !last.sentTo && last.state !== 'aside';
  if (!text) {
    if (last && untouched) await voiceStore.withdraw(last);
    return;
  }
  if (last && untouched) {
    await voiceStore.change(last, {
      ...(await standing(wish, last._id, text)),
      at: now,
      changedAt: now,
    });
    return;
  }
  const _id = last ? derivedId(`${wish.kind}-${wish.from}`, wish.sourceId, wish.revision) : cause;
  await voiceStore.insert({
    _id,
    cause,
    from: wish.from,
    kind: wish.kind,
    at: now,
    changedAt: now,
    date: wish.date,
    month: monthOf(wish.date),
    department: wish.department,
    ...defined({ doctor: wish.doctor?.name }),
    seenBy: [wish.department.name],
    revision: 1,
    ...(await standing(wish, _id, text)),
  });
}

/** The first state of a voice: praise is matched at once if its words name a member of staff. */
async function standing(
  { kind, case: its, department, doctor }: NewVoice,
  id: string,
  text: string,
): Promise<
  Pick<Voice, 'state' | 'text' | 'praised' | 'praisedKeys' | 'about' | 'caseId' | 'tell'>
> {
  const sealed = { text: seal(text, id) };
  const nobody = { praised: [], praisedKeys: [] };
  if (kind === 'suggestion')
    return its
      ? { ...sealed, ...nobody, state: 'asCase', about: its.kind, caseId: its.id }
      : { ...sealed, ...nobody, state: 'new' };
  const praised = praisedIn(
    text,
    await currentColleagues(),
    { department: department.name, doctorKey: doctor?.id && `doctor:${doctor.id}` },
    texts.voices.titles,
  );
  return {
    ...sealed,
    state: praised.length ? 'matched' : 'new',
    praised,
    praisedKeys: praised.map(({ key }) => key),
    ...defined({ tell: praised.length ? (true as const) : undefined }),
  };
}
