import { texts } from '../../texts';
import type { Trouble } from '../api/trouble';
import { Button } from './Button';
import { Empty } from './Empty';

/** Something could not be shown: what happened, how to go on, and another try. */
export function Problem({ refusal, onRetry }: { refusal: Trouble; onRetry: () => void }) {
  return (
    <Empty title={refusal.message} note={refusal.wayOn ?? ''}>
      <Button text={texts.pages.common.tryAgain} onPress={onRetry} />
    </Empty>
  );
}
