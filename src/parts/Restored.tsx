import { texts } from '../../texts';
import type { Draft } from '../phone/drafts/useDraft';
import { Button } from './Button';
import { Notice } from './Notice';

const { common } = texts.pages;

interface Props<T> {
  of: Draft<T>;
  /** The form without anything written. */
  empty: T;
}

/** Says that what stands in the form was written before, and empties it where nobody wants it any more. */
export const Restored = <T,>({ of: draft, empty }: Props<T>) =>
  draft.restored ? (
    <Notice message={common.restored} wayOn={common.restoredWay}>
      <Button small text={common.emptyForm} onPress={() => draft.forget(empty)} />
    </Notice>
  ) : null;
