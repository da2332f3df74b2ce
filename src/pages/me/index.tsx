import { Text } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { texts } from '../../../texts';
import { whoAmI } from '../../../types/access/whoAmI';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { ElderSwitch } from '../../parts/ElderSwitch';
import { ElderTabs } from '../../parts/ElderTabs';
import { Body, Page } from '../../parts/Page';
import { StaffWays } from '../../parts/StaffWays';
import { dial } from '../../phone/dial';
import { useHospitalSaid } from '../../theme/hospital';
import { useTabBar } from '../../theme/useTabBar';
import { page } from '../page';
import { LanguageChoice } from './LanguageChoice';

const { me: words, home, messages, survey, opinions, returns, care, ownData, terms } = texts.pages;

/** The account's own page: patients, appointments, settings. */
export default page('pages/me', function Me() {
  useTabBar();
  const who = useOperation(whoAmI, {});
  const staff = who.state === 'ready' ? who.value.staff : undefined;
  return (
    <Page>
      <Body>
        {staff && (
          <Card title={`${words.staff(staff.name)} · ${words.staffNote}`} flat>
            <StaffWays roles={staff.roles} />
          </Card>
        )}
        <OwnVisits />
        <OwnVoice />
        <Settings>
          {!staff && (
            <Cell
              title={words.invitation}
              note={words.invitationNote}
              onPress={() => go('desk/invitation')}
            />
          )}
        </Settings>
        <LanguageChoice />
        <About />
      </Body>
      <ElderTabs chosen="pages/me" />
    </Page>
  );
});

/** Links about seeing a doctor. */
const OwnVisits = () => (
  <Card title={words.groups.visits} flat>
    <Cell title={words.patients} note={home.patientsNote} onPress={() => go('pages/patients')} />
    <Cell title={words.appointments} onPress={() => go('pages/appointments')} />
    <Cell title={returns.entry} note={returns.entryNote} onPress={() => go('pages/returns')} />
    <Cell title={words.strikes} note={words.strikesNote} onPress={() => go('pages/strikes')} />
  </Card>
);

/** Links to what the user says to the hospital, and to what it sends. */
const OwnVoice = () => (
  <Card title={words.groups.voice} flat>
    <Cell title={survey.cell} note={survey.cellNote} onPress={() => go('pages/surveys')} />
    <Cell title={opinions.cell} note={opinions.cellNote} onPress={() => go('pages/cases')} />
    <Cell title={care.cell} note={care.cellNote} onPress={() => go('pages/cares')} />
  </Card>
);

/** Settings: the view, the messages, the stored data; and the invitations of staff. */
const Settings = ({ children }: PropsWithChildren) => (
  <Card title={words.groups.settings} flat>
    <ElderSwitch />
    <Cell title={messages.title} note={messages.entryNote} onPress={() => go('pages/messages')} />
    <Cell title={ownData.title} note={ownData.entryNote} onPress={() => go('pages/privacy')} />
    {children}
  </Card>
);

/** The hospital, the terms, the contact, and the version. */
function About() {
  const { name, servicePhone, hours, followUp } = useHospitalSaid();
  return (
    <>
      <Card title={words.groups.hospital} flat>
        <Cell title={home.guide} note={home.guideNote} onPress={() => go('pages/guide')} />
        <Cell title={words.notice} note={home.noticeNote} onPress={() => go('pages/notice')} />
        <Cell
          title={words.servicePhone}
          note={words.servicePhoneNote(servicePhone, hours)}
          onPress={() => dial(servicePhone)}
        />
        <Cell
          title={words.followUpPhone}
          note={words.followUpPhoneNote(followUp.name, followUp.phone)}
          onPress={() => dial(followUp.phone)}
        />
        <Cell title={terms.entry} onPress={() => go('pages/terms')} />
      </Card>
      <Text className="quiet">{words.version(APP_VERSION, name)}</Text>
    </>
  );
}
