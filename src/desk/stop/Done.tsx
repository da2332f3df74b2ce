import { Text } from '@tarojs/components';
import { deskTexts } from '../../../texts/desk';
import { sayDate } from '../../../texts/say';
import type { stopSession } from '../../../types/changes/stopSession';
import type { ValueOf } from '../../../types/contract';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { SessionHead } from '../../timetable/SessionHead';
import './index.scss';

const { stop: words } = deskTexts;

export type Result = ValueOf<typeof stopSession> & { kind: 'stop' | 'substitute' };

/** The result, with the calls that are left to make. */
export function Done({ result: { kind, session, effect } }: { result: Result }) {
  const { appointments, unreachable, waiting } = effect;
  const reached = appointments - unreachable;
  return (
    <>
      <Body>
        <Notice
          tone="good"
          message={kind === 'stop' ? words.doneStop : words.doneSubstitute(session.doctor.name)}
          wayOn={appointments === 0 ? words.doneNone : undefined}
        />
        <Card>
          <SessionHead session={session} />
          <Text className="quiet">
            {sayDate(session.date)} · {session.department.name}
          </Text>
        </Card>
        {reached > 0 && <Notice message={words.told(reached)} />}
        {unreachable > 0 && <Notice tone="warn" message={words.toCall(unreachable)} />}
        {kind === 'stop' && waiting > 0 && <Notice message={words.waitingEnded(waiting)} />}
      </Body>
      <BottomBar>
        {unreachable > 0 && (
          <Button kind="main" text={words.toCalls} onPress={() => go('desk/calls')} />
        )}
        <Button kind={unreachable > 0 ? 'quiet' : 'main'} text={words.back} onPress={go.back} />
      </BottomBar>
    </>
  );
}
