import type { Appointment } from '../../../../domain/booking/appointment';
import { defined } from '../../../../domain/defined';
import { openingOf, wardOpeningOf } from '../../../../domain/surveys/surveys';
import type { Policy } from '../../../../types/policy/policy';
import { currentForm, wardForm } from '../../../../types/surveys';
import { derivedId } from '../../../cloud/derivedId';
import type { Discharge } from '../../followups';
import { noticeFor } from '../../notices';
import type { Survey } from '../stores/surveys';

/** The survey of a visit as it is offered (R14), with the present form. */
export const newSurvey = (
  visit: Pick<Appointment, '_id' | 'patientId' | 'account' | 'department' | 'doctor' | 'date'>,
  policy: Policy,
): Survey & { patientId: string; account: string } => ({
  _id: visit._id,
  patientId: visit.patientId,
  account: visit.account,
  department: visit.department,
  doctor: visit.doctor,
  date: visit.date,
  form: currentForm.version,
  ...openingOf(visit.date, policy.survey),
  revision: 0,
});

/** The id of a stay's survey: a stay has one. */
export const wardSurveyId = (dischargeId: string): string => derivedId('stay', dischargeId);

/**
 * The survey of a stay on a ward (R14), with the ward's present form.
 * @param account the account it is offered to; undefined: nobody, as it comes on paper
 */
export const newWardSurvey = (
  { _id, patientId, department, dischargedOn }: Discharge,
  account: string | undefined,
  policy: Policy,
): Survey => ({
  _id: wardSurveyId(_id),
  stay: _id,
  ...defined({ patientId, account }),
  department,
  date: dischargedOn,
  form: wardForm.version,
  ...wardOpeningOf(dischargedOn, policy.survey),
  revision: 0,
});

/**
 * The notice of a survey (R14, R19): once for the visit or stay, useless when the survey is closed.
 */
export const surveyNotice = (
  { _id, date, department, doctor, stay, patientId, opensAt, closesAt }: Survey,
  account: string,
) =>
  noticeFor(
    'survey',
    {
      appointmentId: _id,
      date,
      department: department.name,
      ...defined({ doctor: doctor?.name }),
      closesAt,
    },
    {
      // A corrected list may name another patient for the stay.
      id: stay ? derivedId('survey', _id, patientId ?? '') : derivedId('survey', _id),
      account,
      ...defined({ patientId, appointmentId: stay ? undefined : _id }),
      at: opensAt,
    },
  );
