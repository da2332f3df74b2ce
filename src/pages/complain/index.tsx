import { Text } from '@tarojs/components';
import { texts } from '../../../texts';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Contact } from '../../parts/Contact';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Body, Page } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Restored } from '../../parts/Restored';
import { Skeleton } from '../../parts/Skeleton';
import { useRules } from '../../policy/useRules';
import { page } from '../page';
import { Fields } from './Fields';
import { useComplaint } from './useComplaint';

const { opinions: words } = texts.pages;

/** Writes a complaint (R16, R22). */
export default page('pages/complain', function Complain(about) {
  const complaint = useComplaint(about);
  const { patients, patient, change } = complaint;
  const rules = useRules();
  return (
    <Page>
      <Body>
        <Loaded of={patients} skeleton={<Skeleton cards={1} lines={4} />}>
          {({ patients: all }) =>
            patient ? (
              <>
                <Restored of={complaint.draft} empty={{ text: '' }} />
                <Fields of={complaint} patient={patient} patients={all} />
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
          <Contact of="complaints" />
        </Card>
        {rules && <Text className="quiet">{words.emptyNote(rules.cases.answerDays)}</Text>}
      </Body>
      {patient && (
        <BottomBar>
          <Button
            kind="main"
            text={words.submit}
            busy={change.busy}
            busyText={words.submitting}
            onPress={complaint.submit}
          />
        </BottomBar>
      )}
    </Page>
  );
});
