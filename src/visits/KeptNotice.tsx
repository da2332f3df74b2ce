import { texts } from '../../texts';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';

const { dayCard: words, common } = texts.pages;

/** Says that the visits below are those that the phone keeps, since the hospital cannot be asked. */
export const KeptNotice = ({ onRetry }: { onRetry: () => void }) => (
  <Notice tone="warn" message={words.kept} wayOn={words.keptNote}>
    <Button small text={common.tryAgain} onPress={onRetry} />
  </Notice>
);
