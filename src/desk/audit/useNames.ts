import { deskTexts } from '../../../texts/desk';
import { nameSubjects } from '../../../types/privacy/nameSubjects';
import { useLatest } from '../../api/useLatest';
import { useOperation } from '../../api/useOperation';

const { audit: words } = deskTexts;
/** The number of ids that are looked up at once: a few pages of the audit record. */
const MOST = 300;

/** The names for some ids of the audit record; ids without a name stay ids. */
export function useNames(subjects: readonly string[]): ReadonlyMap<string, string> {
  const ids = [...new Set(subjects)].slice(0, MOST);
  const operation = useOperation(nameSubjects, ids.length ? { ids } : undefined);
  const known = useLatest(operation);
  return new Map(known?.names.map(({ id, kind, name }) => [id, words.names[kind](name)]));
}
