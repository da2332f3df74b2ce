import { Text, View } from '@tarojs/components';
import { governs, type Member } from '../../../domain/access/member';
import { texts } from '../../../texts';
import type { MessageTimes } from '../../../texts/zh-CN/notices/messages';
import { whoAmI } from '../../../types/access/whoAmI';
import type { ConsentView } from '../../../types/notices/consents';
import type { TemplateName } from '../../../types/notices/template';
import { viewConsents } from '../../../types/notices/viewConsents';
import { useOperation } from '../../api/useOperation';
import { withUnsent } from '../../notices/ledger';
import { Card } from '../../parts/Card';
import { Loaded } from '../../parts/Loaded';
import { Body, Page } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { page } from '../page';
import { Message } from './Message';
import { OutcomeNotice } from './OutcomeNotice';
import { useChoice } from './useChoice';
import './index.scss';

const { messages: words } = texts.pages;

/** Whether a message is for the user: some are for staff, one for the outpatient office only. */
const isFor = (staff: Pick<Member, 'roles'> | undefined, name: TemplateName): boolean => {
  if (name === 'running') return staff !== undefined && governs(staff);
  return (name !== 'dayList' && name !== 'duty') || staff !== undefined;
};

/** The hospital's messages in WeChat, each with a switch (R19). */
export default page('pages/messages', function Messages() {
  const operation = useOperation(viewConsents, {});
  const who = useOperation(whoAmI, {});
  const staff = who.state === 'ready' ? who.value.staff : undefined;
  const choice = useChoice(
    operation.state === 'ready' ? operation.value.templates : undefined,
    operation.reload,
  );
  const list = (title: string, note: string, times: MessageTimes, views: ConsentView[]) =>
    views.length > 0 && (
      <Card title={title}>
        <View className="messages-note">
          <Text className="quiet">{note}</Text>
        </View>
        {views.map(view => (
          <View key={view.name}>
            <Message
              view={view}
              times={times}
              busy={choice.busy !== undefined}
              onAllow={() => choice.allow(view.name)}
              onStop={() => choice.stop(view.name)}
            />
            {choice.outcome?.name === view.name && (
              <OutcomeNotice outcome={choice.outcome} onSettings={choice.openSettings} />
            )}
          </View>
        ))}
      </Card>
    );
  return (
    <Page>
      <Body>
        <Text className="messages-lead">{words.lead}</Text>
        <Loaded of={operation} skeleton={<Skeleton cards={3} lines={4} />}>
          {({ templates, times }) => {
            const ownTemplates = withUnsent(templates).filter(({ name }) => isFor(staff, name));
            return (
              <>
                {list(
                  words.once,
                  words.onceNote,
                  times,
                  ownTemplates.filter(({ lasting }) => !lasting),
                )}
                {list(
                  words.lasting,
                  words.lastingNote,
                  times,
                  ownTemplates.filter(({ lasting }) => lasting),
                )}
              </>
            );
          }}
        </Loaded>
        <Text className="quiet">{words.withoutNote}</Text>
      </Body>
    </Page>
  );
});
