import { useState } from 'react';
import { viewFollowUp } from '../../../types/calling/viewFollowUp';
import { useOperation } from '../../api/useOperation';
import { NotReady } from '../../parts/staff/NotReady';
import { staffPage } from '../page';
import { Done } from './Done';
import { Form } from './Form';
import { Held } from './Held';
import { Over } from './Over';
import type { Saved } from './saved';

/** One follow-up call: the patient, what to know before, the questions, and the outcome (R15). */
export default staffPage('followup/call', function Call({ me, followUpId, inTurn }) {
  const operation = useOperation(viewFollowUp, { followUpId });
  const [saved, setSaved] = useState<Saved>();
  if (operation.state !== 'ready') {
    return <NotReady of={operation} />;
  }
  const { value, reload } = operation;
  const { state, holder } = value.followUp;
  if (saved) {
    const undone = async () => {
      await reload();
      setSaved(undefined);
    };
    return <Done saved={saved} page={value} inTurn={inTurn !== undefined} onUndone={undone} />;
  }
  if (state === 'reached' || state === 'closed')
    return <Over page={value} me={me} onUndone={reload} />;
  if (holder && !holder.mine) return <Held holder={holder} page={value} me={me} onFreed={reload} />;
  return (
    <Form
      key={followUpId}
      page={value}
      me={me}
      inTurn={inTurn !== undefined}
      onDone={setSaved}
      onHeld={reload}
    />
  );
});
