import { done } from '../../../../types/answer';
import { listDoorKeys as contract } from '../../../../types/exchange/listDoorKeys';
import { staffOperation, staffStore } from '../../access';
import { doorKeyStore } from '../stores/doorKeys';
import { doorKeyView } from '../views/doorKeyView';

export const listDoorKeys = staffOperation(contract, async () => {
  const all = await doorKeyStore.all();
  const people = all.flatMap(({ madeBy, ended }) => [madeBy, ...(ended ? [ended.by] : [])]);
  const names = await staffStore.names(people);
  const keys = all
    .sort((a, b) => Number(!!a.ended) - Number(!!b.ended) || b.madeAt - a.madeAt)
    .map(key => doorKeyView(key, names));
  return done({ value: { keys }, subjects: keys.map(({ keyId }) => keyId) });
});
