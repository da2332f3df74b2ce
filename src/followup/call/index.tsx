import { useState } from 'react';
import type { recordFollowUp } from '../../../types/calling/recordFollowUp';
import { viewFollowUp } from '../../../types/calling/viewFollowUp';
import type { ValueOf } from '../../../types/contract';
import { useOperation } from '../../api/useOperation';
import { Loaded } from '../../parts/Loaded';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { staffPage } from '../page';
import { Done } from './Done';
import { Form } from './Form';
import { Over } from './Over';

/** One follow-up call: the patient, what to know before, the questions, and the outcome (R15). */
export default staffPage('followup/call', function Call({ me, followUpId }) {
  const operation = useOperation(viewFollowUp, { followUpId });
  const [done, setDone] = useState<ValueOf<typeof recordFollowUp>>();
  if (operation.state !== 'ready') {
    return (
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={3} lines={4} />}>
          {() => null}
        </Loaded>
      </Body>
    );
  }
  const { value } = operation;
  if (done) return <Done done={done} page={value} />;
  const { state } = value.followUp;
  if (state === 'reached' || state === 'closed') return <Over page={value} me={me} />;
  return <Form key={followUpId} page={value} me={me} onDone={setDone} />;
});
