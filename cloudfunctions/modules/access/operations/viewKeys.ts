import { defined } from '../../../../domain/defined';
import { viewKeys as contract } from '../../../../types/access/viewKeys';
import { done } from '../../../../types/answer';
import { isRotating, sealKey } from '../../../cloud/keys';
import { keyStore, sealCheckId, sealingStore } from '../../keys';
import { staffOperation } from '../serve';

/** Reports that a former key may only be removed once no function has reported sealing with it. */
export const viewKeys = staffOperation(contract, async () => {
  const [state, checks] = await Promise.all([sealingStore.get(), keyStore.all()]);
  const { id } = sealKey();
  const others = checks.some(({ _id }) => _id !== 'hash' && _id !== sealCheckId(id));
  const isDone = state?.keyId === id && state.doneAt !== undefined && !others;
  const unreadable = state?.unreadable ?? 0;
  const value = {
    former: isRotating(),
    state: isDone ? ('done' as const) : unreadable ? ('unreadable' as const) : ('sealing' as const),
    collections: { done: state?.collection ?? 0, of: state?.collections ?? 0 },
    looked: state?.looked ?? 0,
    sealed: state?.sealed ?? 0,
    unreadable,
    ...defined({ doneAt: isDone ? state?.doneAt : undefined }),
  };
  return done({ value, subjects: [] });
});
