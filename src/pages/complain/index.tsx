import { Text } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../../texts';
import { sayDate } from '../../../texts/say';
import { listAppointments } from '../../../types/appointments/listAppointments';
import { type CaseKind, caseKinds, caseText } from '../../../types/cases/cases';
import { openOwnCase } from '../../../types/cases/openOwnCase';
import type { AppointmentView } from '../../../types/timetable/scheduling';
import { call } from '../../api/call';
import type { Trouble } from '../../api/trouble';
import { useOperation } from '../../api/useOperation';
import { answered, requestIdFor } from '../../api/wish';
import { go } from '../../go';
import { useConsents } from '../../notices/useConsents';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Contact } from '../../parts/Contact';
import { Empty } from '../../parts/Empty';
import { PickField } from '../../parts/Field';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body, Page } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { TextArea } from '../../parts/TextArea';
import { usePatientChoice } from '../../people/usePatientChoice';
import { page } from '../page';

const { opinions: words, survey: surveyWords, contacts } = texts.pages;
const { kinds } = texts.cases;

/** I have something to complain about (R16, R22). */
export default page(
  'pages/complain',
  function Complain({ patientId: told, appointmentId: toldVisit }) {
    const { patients, patient, pick } = usePatientChoice(told);
    const askConsents = useConsents('survey');
    const past = useOperation(listAppointments, { when: 'past' });
    const [kind, setKind] = useState<CaseKind>();
    const [visitId, setVisitId] = useState(toldVisit);
    const [text, setText] = useState('');
    const [tried, setTried] = useState(false);
    const [busy, setBusy] = useState(false);
    const [refusal, setRefusal] = useState<Trouble>();
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
      const asked = askConsents();
      const input = {
        patientId: patient.patientId,
        kind,
        text: written.data,
        ...(visit ? { appointmentId: visit.appointmentId } : {}),
      };
      const wish = `openOwnCase ${JSON.stringify(input)}`;
      setBusy(true);
      setRefusal(undefined);
      const answer = await call(openOwnCase, { requestId: requestIdFor(wish), ...input });
      answered(wish, answer.ok ? undefined : answer.refusal);
      // The question stays above the page it was asked on.
      await asked;
      setBusy(false);
      if (answer.ok) go.instead('pages/case', { caseId: answer.value.case.caseId, fresh: '1' });
      else setRefusal(answer.refusal);
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
                  {refusal && <Notice tone="bad" message={refusal.message} wayOn={refusal.wayOn} />}
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
              busy={busy}
              busyText={words.submitting}
              onPress={submit}
            />
          </BottomBar>
        )}
      </Page>
    );
  },
);

const sayVisit = ({ date, department, doctor }: AppointmentView, today?: string): string =>
  surveyWords.visit(sayDate(date, today), department.name, doctor.name);
