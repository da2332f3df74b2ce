import { defined } from '../../../../domain/defined';
import { badAspects, caseOfCall } from '../../../../domain/followups/heard';
import type { Moment } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import { derivedId } from '../../../cloud/derivedId';
import { openNewCase } from '../../cases';
import { hearerOf, patientStore } from '../../people';
import { raiseVoice } from '../../voices';
import { followUpStore } from '../stores/followUpStore';
import { type Attempt, type FollowUp, followedOf, type SaidInCall } from '../stores/followUps';

/** The source id of the voices of one try of a call. */
export const voiceSource = ({ _id }: Pick<FollowUp, '_id'>, { id }: Pick<Attempt, 'id'>): string =>
  `${_id}-${id}`;

/**
 * Handles what was said in one try (R14, R16): opens its case, and passes on praise and
 * suggestions. May be repeated.
 */
export async function hearTry(
  followUp: FollowUp,
  index: number,
  attempt: Attempt,
  said: SaidInCall,
  now: Moment,
): Promise<void> {
  const { satisfaction, ratings } = attempt;
  const { complaint, praise, suggestion } = said;
  const wanted = caseOfCall({ complaint, satisfaction, ratings, suggestion });
  let { caseId } = attempt;
  if (wanted && !caseId) {
    caseId = await openCaseOf(followUp, attempt, said, wanted, now);
    await followUpStore.setCase(followUp, index, caseId);
  }
  const { department, doctor, date } = followUp;
  const of = {
    from: 'call' as const,
    sourceId: voiceSource(followUp, attempt),
    revision: 1,
    department,
    date,
    ...defined({ doctor }),
  };
  if (praise) await raiseVoice({ ...of, kind: 'praise', text: praise }, now);
  const its = wanted && caseId && !complaint ? { id: caseId, kind: wanted.kind } : undefined;
  if (suggestion)
    await raiseVoice(
      { ...of, kind: 'suggestion', text: suggestion, ...defined({ case: its }) },
      now,
    );
}

/** Opens the case of a try, with the patient's words as far as there are any; returns its id. */
async function openCaseOf(
  followUp: FollowUp,
  attempt: Attempt,
  { complaint, note, suggestion }: SaidInCall,
  { matter, kind }: NonNullable<ReturnType<typeof caseOfCall>>,
  now: Moment,
): Promise<string> {
  const { name, phone } = followedOf(followUp);
  const patient = followUp.patientId ? await patientStore.get(followUp.patientId) : undefined;
  const account = hearerOf(patient);
  const bad = badAspects(attempt.ratings).map(aspect => texts.voices.aspects[aspect]);
  const words = [
    ...(bad.length ? [texts.cases.chosen(bad)] : []),
    ...(matter === 'improvement' ? [texts.cases.improvement] : []),
    ...[complaint?.text || suggestion || note].flatMap(each => each || []),
  ];
  const opened = await openNewCase(
    {
      id: derivedId('call', followUp._id, attempt.id),
      matter,
      kind,
      source: { kind: 'call', id: followUp._id },
      text: words.join('\n') || texts.followUps.dissatisfied,
      department: followUp.department,
      person: { name, phone },
      ...defined({
        patientId: patient?._id,
        account: account || undefined,
        appointmentId: followUp.source.kind === 'visit' ? followUp.source.id : undefined,
        dischargeId: followUp.dischargeId,
        visit:
          followUp.doctor && !followUp.dischargeId
            ? { date: followUp.date, doctor: followUp.doctor.name }
            : undefined,
      }),
      by: attempt.by,
    },
    now,
  );
  return opened._id;
}
