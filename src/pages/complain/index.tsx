import { Text } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../../texts';
import { sayDate } from '../../../texts/say';
import { listAppointments } from '../../../types/appointments/listAppointments';
import { type CaseKind, caseKinds, caseText } from '../../../types/cases/cases';
import { openOwnCase } from '../../../types/cases/openOwnCase';
import type { AppointmentView } from '../../../types/timetable/scheduling';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { useConsents } from '../../notices/useConsents';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Contact } from '../../parts/Contact';
import { Empty } from '../../parts/Empty';
import { PickField } from '../../parts/Field';
import { Loaded } from '../../parts/Loaded';
import { Body, Page } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Skeleton } from '../../parts/Skeleton';
import { TextArea } from '../../parts/TextArea';
import { usePatientChoice } from '../../people/usePatientChoice';
import { page } from '../page';

const { opinions: words, survey: surveyWords, contacts } = texts.pages;
const { kinds } = texts.cases;

/** I have something to complain about (R16, R22). */
export default page('pages/complain', function Complain(told) {
  const { patients, patient, pick } = usePatientChoice(told.patientId);
  const change = useChange(openOwnCase, { inTap: useConsents('survey') });
  const past = useOperation(listAppointments, { when: 'past' });
  const [kind, setKind] = useState<CaseKind>();
  const [visitId, setVisitId] = useState(told.appointmentId);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const today = past.state === 'ready' ? past.value.today : undefined;
  const visits =
    past.state === 'ready' && patient
      ? past.value.appointments.filter(
          ({ status, patient: whose }) =>
            status !== 'cancelled' && whose.patientId === patient.patientId,
        )
      : [];
  const visit = visits.find(({ appointmentId }) => appointmentId === visitId);
  const written = caseText.safeParse(text);

  const submit = async () => {
    setTried(true);
    if (!patient || !kind || !written.success) return;
    const answer = await change.send({
      patientId: patient.patientId,
      kind,
      text: written.data,
      appointmentId: visit?.appointmentId,
    });
    if (answer?.ok) go.instead('pages/case', { caseId: answer.value.case.caseId, fresh: '1' });
  };

  return (
    <Page>
      <Body>
        <Loaded of={patients} skeleton={<Skeleton cards={1} lines={4} />}>
          {({ patients: all }) =>
            patient ? (
              <>
                <Card flat>
                  {all.length > 1 && (
                    <PickField
                      id="field-patient"
                      label={words.patient}
                      value={patient.name}
                      options={all.map(({ name }) => name)}
                      chosen={all.indexOf(patient)}
                      onPick={index => {
                        pick(all[index]?.patientId ?? patient.patientId);
                        setVisitId(undefined);
                      }}
                    />
                  )}
                  <PickField
                    id="field-kind"
                    label={words.kind}
                    value={kind ? kinds[kind] : ''}
                    placeholder={words.chooseKind}
                    error={tried && !kind ? words.chooseKind : undefined}
                    options={caseKinds.map(each => kinds[each])}
                    chosen={kind ? caseKinds.indexOf(kind) : -1}
                    onPick={index => setKind(caseKinds[index])}
                  />
                  {visits.length > 0 && (
                    <PickField
                      id="field-visit"
                      label={words.which}
                      value={visit ? sayVisit(visit, today) : words.noVisit}
                      options={[words.noVisit, ...visits.map(each => sayVisit(each, today))]}
                      chosen={visit ? visits.indexOf(visit) + 1 : 0}
                      onPick={index => setVisitId(visits[index - 1]?.appointmentId)}
                    />
                  )}
                  <TextArea
                    id="field-text"
                    label={words.text}
                    value={text}
                    placeholder={words.textHint}
                    maxLength={1000}
                    error={tried && !written.success ? words.writeText : undefined}
                    onChange={setText}
                  />
                </Card>
                <Refusal of={change.refusal} />
              </>
            ) : (
              <Empty title={words.noPatient} note={words.noPatientNote}>
                <Button kind="main" text={words.addPatient} onPress={() => go('pages/patient')} />
              </Empty>
            )
          }
        </Loaded>
        <Card title={words.person}>
          <Contact of={contacts.complaints} />
        </Card>
        <Text className="quiet">{words.emptyNote}</Text>
      </Body>
      {patient && (
        <BottomBar>
          <Button
            kind="main"
            text={words.submit}
            busy={change.busy}
            busyText={words.submitting}
            onPress={submit}
          />
        </BottomBar>
      )}
    </Page>
  );
});

const sayVisit = ({ date, department, doctor }: AppointmentView, today?: string): string =>
  surveyWords.visit(sayDate(date, today), department.name, doctor.name);
