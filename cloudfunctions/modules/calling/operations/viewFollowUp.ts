import { departmentsRead, isOf } from '../../../../domain/access/followUps';
import type { Appointment } from '../../../../domain/booking/appointment';
import { besidesForm } from '../../../../domain/calling/once';
import { questionsWith, wordsFor } from '../../../../domain/calling/words';
import { defined } from '../../../../domain/defined';
import { isCallable, monthsLater } from '../../../../domain/followups/followUps';
import { sightOfAll } from '../../../../domain/people/holding';
import { dateOf } from '../../../../domain/time/time';
import { callWordsUsual, followUpQuestions } from '../../../../texts/calling';
import { done, refused } from '../../../../types/answer';
import type { FollowUpRecord } from '../../../../types/calling/followUpRecord';
import { viewFollowUp as contract } from '../../../../types/calling/viewFollowUp';
import type { CallScript } from '../../../../types/calling/words';
import { unseal } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { appointmentStore } from '../../appointments';
import { careStore, careViews } from '../../care';
import {
  casesOf,
  type Discharge,
  dischargedOf,
  dischargeStore,
  dischargeView,
  draftKey,
  type FollowUp,
  followedOf,
  followedPerson,
  followUpReachOf,
  followUpRow,
  followUpStore,
  holderOf,
  namesIn,
  numberOfAnother,
  registered,
  roundView,
  seesPhonesOf,
  workedOn,
} from '../../followups';
import { policyAt } from '../../policy';
import {
  answeredBefore,
  answersHandedIn,
  questionnaireView,
  type Survey,
  surveyStore,
} from '../../surveys';
import { callWordsStore } from '../stores/callWords';

const visitRow = ({ _id, date, department, doctor, status }: Appointment) => ({
  appointmentId: _id,
  date,
  department: department.name,
  doctor: doctor.name,
  status,
});

function surveyRow(survey: Survey) {
  const { suggestions } = answersHandedIn(survey);
  return {
    appointmentId: survey._id,
    date: survey.date,
    department: survey.department.name,
    ...defined({ overall: survey.overall }),
    suggestion: typeof suggestions === 'string' ? suggestions : '',
  };
}

/**
 * A follow-up with what its caller should know about the patient (R15): other rounds, visits, care
 * plans, surveys and cases of the caller's departments (R20).
 */
export const viewFollowUp = staffOperation(contract, async ({ followUpId }, { caller, now }) => {
  const { staff } = caller;
  const reading = [workedOn(staff, followUpId), followUpReachOf(staff)] as const;
  const [followUp, reach] = await Promise.all(reading);
  if (!followUp) return refused('FOLLOW_UP_UNKNOWN', {});
  const read = departmentsRead(reach);
  const isRead = ({ department }: { department: { name: string } }) => isOf(read, department.name);
  const today = dateOf(now);
  const person = followedOf(followUp);
  const patient = await registered(followUp.patientId, person.name);
  const ids = patient ? [patient._id] : [];
  const [policy, all, stay, visits, surveys, care, form, newest] = await Promise.all([
    policyAt(now),
    followUpStore.ofPerson(followUp.personId),
    followUp.dischargeId ? dischargeStore.get(followUp.dischargeId) : undefined,
    appointmentStore.past(sightOfAll(ids), now, undefined, 50),
    surveyStore.ofPatients(ids, undefined, 10),
    careStore.ofPerson(followUp.personId, 30),
    answeredBefore(followUp),
    callWordsStore.newest(),
  ]);
  const [cases, careItems] = await Promise.all([
    casesOf(patient?._id, all, read),
    careViews(care.filter(isRead)),
  ]);
  const { numberOfAnother: told, ...whom } = person;
  const document = stay && dischargedOf(stay).document;
  const another = patient ? undefined : await numberOfAnother(person.name, { document, told });
  const earlier = all.filter(each => each._id !== followUpId && isRead(each));
  const names = await namesIn([followUp, ...earlier]);
  const ties = { came: visits.page.some(isRead), listed: followUp.row !== undefined };
  const dials = patient && (await seesPhonesOf(patient._id, caller, read, ties));
  const yearAgo = monthsLater(today, -12);
  const heldBy = (of: FollowUp) => defined({ holder: holderOf(of, names, caller.account, now) });
  return done({
    value: {
      today,
      callable: isCallable(today),
      followUp: { ...followUpRow(followUp, policy, now), ...heldBy(followUp) },
      round: roundView(followUp, names, now),
      person: followedPerson(
        { ...whom, ...defined({ numberOfAnother: another }) },
        dials ? patient : undefined,
        followUp.wrongPhones ?? [],
        now,
      ),
      ...ofStay(followUp, stay),
      ...defined({ asked: person.asked, homeVisit: person.homeVisit }),
      ...defined({ questionnaire: form && questionnaireView(form, now) }),
      visits: visits.page.filter(visit => visit.date >= yearAgo && isRead(visit)).map(visitRow),
      earlier: earlier.map(each => roundView(each, names, now)),
      care: careItems,
      surveys: surveys.page.filter(each => isVisits(each, form) && isRead(each)).map(surveyRow),
      cases: cases.filter(({ state }) => state !== 'closed'),
      ...asked(followUp, newest?.scripts ?? [], form !== undefined),
      ...defined({ draft: draftIn(followUp, names) }),
    },
    subjects: [followUpId, followUp.personId],
  });
});

/** Whether a survey is an answered one of a visit, except the one shown as the call's own. */
const isVisits = ({ _id, answeredAt, stay }: Survey, shown: Survey | undefined): boolean =>
  answeredAt !== undefined && !stay && _id !== shown?._id;

/** The stay of a call; the ward's form names the doctor. */
const ofStay = (followUp: FollowUp, stay: Discharge | undefined) =>
  defined({
    discharge: stay && dischargeView(stay),
    ward: stay && dischargedOf(stay).ward,
    doctor: followUp.dischargeId ? undefined : followUp.doctor?.name,
  });

/** The words and questions of a call, without those that its survey has asked. */
function asked({ kind, department }: FollowUp, scripts: readonly CallScript[], inForm: boolean) {
  const questions = questionsWith(scripts, followUpQuestions, kind, department.name);
  return {
    words: wordsFor(scripts, kind, department.name, callWordsUsual),
    questions: inForm ? besidesForm(questions) : questions,
  };
}

/** A saved draft with its author. */
const draftIn = ({ _id, draft }: FollowUp, names: Awaited<ReturnType<typeof namesIn>>) =>
  draft && {
    at: draft.at,
    by: names.get(draft.by) ?? '',
    record: unseal<FollowUpRecord>(draft.sealed, draftKey(_id)),
  };
