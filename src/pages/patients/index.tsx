import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { sayDay } from '../../../texts/say';
import { listPatients } from '../../../types/people/listPatients';
import type { PatientView } from '../../../types/people/patientView';
import { removePatient } from '../../../types/people/removePatient';
import { setDefaultPatient } from '../../../types/people/setDefaultPatient';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Body, Page } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { State } from '../../parts/State';
import { Ways } from '../../parts/Ways';
import { bookNextFor } from '../../people/lastUsed';
import { PhoneField } from '../../people/PhoneField';
import { askToConfirm } from '../../phone/askToConfirm';
import { tell } from '../../phone/tell';
import { page } from '../page';
import './index.scss';

const { patients: words } = texts.pages;

/** The account's patients, for whom it can book (R1). */
export default page('pages/patients', function Patients() {
  const operation = useOperation(listPatients, {});
  const choosing = useChange(setDefaultPatient);
  const removing = useChange(removePatient);
  const underWay = choosing.sending ?? removing.sending;

  const change = async (by: typeof choosing | typeof removing, patientId: string, done: string) => {
    if (underWay || operation.state !== 'ready') return;
    choosing.forget();
    removing.forget();
    const answer = await by.send({ patientId });
    if (!answer?.ok) return;
    tell(done);
    operation.put({ ...operation.value, patients: answer.value.patients });
  };
  const makeDefault = ({ patientId }: PatientView) => {
    bookNextFor(patientId);
    return change(choosing, patientId, words.madeDefault);
  };
  const remove = async ({ patientId, name }: PatientView) => {
    const sure = await askToConfirm({ ...words.ask, title: words.ask.title(name) });
    if (sure) await change(removing, patientId, words.removed);
  };

  const full =
    operation.state === 'ready' && operation.value.patients.length >= operation.value.max;
  return (
    <Page>
      <Body>
        <Loaded of={operation}>
          {({ patients, max }) => (
            <>
              <Refusal of={choosing.refusal ?? removing.refusal} />
              {patients.length === 0 && <Empty title={words.empty} note={words.emptyNote} />}
              {patients.map(patient => (
                <PatientCard
                  key={patient.patientId}
                  patient={patient}
                  busy={underWay?.patientId === patient.patientId}
                  onMakeDefault={() => makeDefault(patient)}
                  onRemove={() => remove(patient)}
                  onChanged={operation.reload}
                />
              ))}
              <Text className="patients-limit">
                {words.lead(max, max - patients.length)}
                {full && words.limit}
              </Text>
            </>
          )}
        </Loaded>
      </Body>
      {operation.state === 'ready' && !full && (
        <BottomBar>
          <Button kind="main" text={words.add} onPress={() => go('pages/patient')} />
        </BottomBar>
      )}
    </Page>
  );
});

interface PatientCardProps {
  patient: PatientView;
  busy: boolean;
  onMakeDefault: () => void;
  onRemove: () => void;
  onChanged: () => void;
}

function PatientCard({ patient, busy, ...on }: PatientCardProps) {
  return (
    <Card>
      <View className="patient-head">
        <Text className="patient-name">{patient.name}</Text>
        {patient.isDefault && <State word={words.default} sign="✓" tone="good" />}
        {!patient.proven && <State word={words.unproven} sign="–" />}
        {patient.live > 0 && <State word={words.live(patient.live)} />}
      </View>
      <View className="patient-facts">
        <Text className="quiet">{texts.documentKinds[patient.documentKind]}</Text>
        <Text>{patient.documentMasked}</Text>
        <Text>{patient.phoneMasked}</Text>
      </View>
      {patient.nameCorrectedAt !== undefined && (
        <Text className="quiet">{words.corrected(sayDay(patient.nameCorrectedAt))}</Text>
      )}
      <PhoneField patientId={patient.patientId} onChanged={on.onChanged} />
      <Ways>
        {!patient.isDefault && (
          <Button text={words.makeDefault} busy={busy} onPress={on.onMakeDefault} />
        )}
        <Button
          text={words.strikes}
          onPress={() => go('pages/strikes', { patientId: patient.patientId })}
        />
        <Button
          text={patient.proven ? words.holders : words.prove}
          onPress={() => go('pages/holders', { patientId: patient.patientId })}
        />
        <Button kind="danger" text={words.remove} busy={busy} onPress={on.onRemove} />
      </Ways>
    </Card>
  );
}
