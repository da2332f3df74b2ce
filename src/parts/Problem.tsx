import { texts } from '../../texts';
import type { Trouble } from '../api/trouble';
import { Button } from './Button';
import { Empty } from './Empty';

/**
 * Shows that something could not be loaded: what happened, what to do, and a button to try again.
 */
export function Problem({ refusal, onRetry }: { refusal: Trouble; onRetry: () => void }) {
  return (
    <Empty title={refusal.message} note={refusal.wayOn ?? ''}>
      <Button text={texts.pages.common.tryAgain} onPress={onRetry} />
    </Empty>
  );
}
