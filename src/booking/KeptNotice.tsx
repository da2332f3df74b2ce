import { texts } from '../../texts';
import { sayMoment } from '../../texts/say';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';

const { dayCard: words, common } = texts.pages;

/** A note that the visits below come from the phone, because the hospital cannot be reached. */
export const KeptNotice = ({ at, onRetry }: { at: number | undefined; onRetry: () => void }) => (
  <Notice
    tone="warn"
    message={at === undefined ? words.kept : words.keptAt(sayMoment(at))}
    wayOn={words.keptNote}
  >
    <Button small text={common.tryAgain} onPress={onRetry} />
  </Notice>
);
