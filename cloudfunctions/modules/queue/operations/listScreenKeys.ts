import { done } from '../../../../types/answer';
import { listScreenKeys as contract } from '../../../../types/queue/listScreenKeys';
import { staffOperation, staffStore } from '../../access';
import { screenKeyStore } from '../stores/screenKeys';
import { screenKeyView } from '../views/screenKeyView';

export const listScreenKeys = staffOperation(contract, async () => {
  const all = await screenKeyStore.all();
  const names = await staffStore.names(all.map(({ madeBy }) => madeBy));
  const keys = all
    .sort((a, b) => Number(!!a.ended) - Number(!!b.ended) || b.madeAt - a.madeAt)
    .map(key => screenKeyView(key, names));
  return done({ value: { keys }, subjects: keys.map(({ keyId }) => keyId) });
});
