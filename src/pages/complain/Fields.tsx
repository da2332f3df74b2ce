import { texts } from '../../../texts';
import { sayDate } from '../../../texts/say';
import type { AppointmentView } from '../../../types/booking/appointment';
import { caseKinds } from '../../../types/cases/cases';
import type { PatientView } from '../../../types/people/patientView';
import { Card } from '../../parts/Card';
import { PickField } from '../../parts/Field';
import { TextArea } from '../../parts/TextArea';
import type { ComplaintForm } from './useComplaint';

const { opinions: words, survey: surveyWords } = texts.pages;
const { kinds } = texts.cases;

interface Props {
  of: ComplaintForm;
  /** The chosen patient of the account. */
  patient: PatientView;
  patients: PatientView[];
}

/** The fields of a complaint: the patient, the kind, the visit, the words. */
export const Fields = ({ of, patient, patients }: Props) => (
  <Card flat>
    {patients.length > 1 && (
      <PickField
        id="field-patient"
        label={words.patient}
        value={patient.name}
        options={patients.map(({ name }) => name)}
        chosen={patients.indexOf(patient)}
        onPick={index => of.choosePatient((patients[index] ?? patient).patientId)}
      />
    )}
    <PickField
      id="field-kind"
      label={words.kind}
      value={of.kind ? kinds[of.kind] : ''}
      placeholder={words.chooseKind}
      error={of.missing.kind ? words.chooseKind : undefined}
      options={caseKinds.map(each => kinds[each])}
      chosen={of.kind ? caseKinds.indexOf(of.kind) : -1}
      onPick={index => of.setKind(caseKinds[index])}
    />
    {of.visits.length > 0 && <VisitField of={of} />}
    <TextArea
      id="field-text"
      label={words.text}
      value={of.text}
      placeholder={words.textHint}
      maxLength={1000}
      error={of.missing.text ? words.writeText : undefined}
      onChange={of.setText}
    />
  </Card>
);

const VisitField = ({ of: { visits, visit, setVisitId, today } }: { of: ComplaintForm }) => (
  <PickField
    id="field-visit"
    label={words.which}
    value={visit ? sayVisit(visit, today) : words.noVisit}
    options={[words.noVisit, ...visits.map(each => sayVisit(each, today))]}
    chosen={visit ? visits.indexOf(visit) + 1 : 0}
    onPick={index => setVisitId(visits[index - 1]?.appointmentId)}
  />
);

const sayVisit = ({ date, department, doctor }: AppointmentView, today?: string): string =>
  surveyWords.visit(sayDate(date, today), department.name, doctor.name);
