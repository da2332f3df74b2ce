import { followupTexts } from '../../../texts/followup';
import { undoFollowUp } from '../../../types/calling/undoFollowUp';
import { useChange } from '../../api/useChange';
import { type LastSaved, queue } from '../../calling/queue';
import { Button } from '../../parts/Button';
import { Refusal } from '../../parts/Refusal';
import { writeAgain } from './useCallForm';

const { call: words } = followupTexts;

interface Props {
  of: Pick<LastSaved, 'followUpId' | 'at'>;
  /** Called once it is taken back; its content is in the form again. */
  onUndone: () => void;
}

/** Takes the last recorded try back, and puts its content into the form. */
export function Undo({ of: { followUpId, at }, onUndone }: Props) {
  const change = useChange(undoFollowUp);
  if (at === undefined) return null;
  const undo = async () => {
    const answer = await change.send({ followUpId, at });
    if (!answer?.ok) return;
    queue.saved(undefined);
    writeAgain(followUpId);
    onUndone();
  };
  return (
    <>
      <Refusal of={change.refusal} />
      <Button small text={words.undo} busy={change.busy} onPress={undo} />
    </>
  );
}
