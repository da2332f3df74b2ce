import { texts } from '../../texts';
import type { Trouble } from '../api/trouble';
import { Button } from './Button';
import { Notice } from './Notice';

const { common } = texts.pages;

interface Props {
  of: { hasMore: boolean; busy: boolean; refusal?: Trouble; loadMore: () => void };
}

/** The end of a list that has more pages: loads the next one. */
export function More({ of: { hasMore, busy, refusal, loadMore } }: Props) {
  return (
    <>
      {refusal && <Notice tone="warn" message={refusal.message} wayOn={refusal.wayOn} />}
      {hasMore && (
        <Button text={common.more} busy={busy} busyText={common.loadingMore} onPress={loadMore} />
      )}
    </>
  );
}
