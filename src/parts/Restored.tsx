import { texts } from '../../texts';
import type { Draft } from '../phone/drafts/useDraft';
import { Button } from './Button';
import { Notice } from './Notice';

const { common } = texts.pages;

interface Props<T> {
  of: Draft<T>;
  /** The empty form. */
  empty: T;
}

/** Shows that the form has restored input, with a button to empty it. */
export const Restored = <T,>({ of: draft, empty }: Props<T>) =>
  draft.restored ? (
    <Notice message={common.restored} wayOn={common.restoredWay}>
      <Button small text={common.emptyForm} onPress={() => draft.forget(empty)} />
    </Notice>
  ) : null;
