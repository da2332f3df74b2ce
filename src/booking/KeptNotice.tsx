import { texts } from '../../texts';
import { sayMoment } from '../../texts/say';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';

const { dayCard: words, common } = texts.pages;

/** Says that the visits below are those that the phone keeps, since the hospital cannot be asked. */
export const KeptNotice = ({ at, onRetry }: { at: number | undefined; onRetry: () => void }) => (
  <Notice
    tone="warn"
    message={at === undefined ? words.kept : words.keptAt(sayMoment(at))}
    wayOn={words.keptNote}
  >
    <Button small text={common.tryAgain} onPress={onRetry} />
  </Notice>
);
