import { deskTexts } from '../../../texts/desk';
import { nameSubjects } from '../../../types/privacy/nameSubjects';
import { useLatest } from '../../api/useLatest';
import { useOperation } from '../../api/useOperation';

const { audit: words } = deskTexts;
/** How many ids are looked up at once: what a few pages of the record show. */
const MOST = 300;

/** The names that some ids of the record stand for; those that name nobody stay ids. */
export function useNames(subjects: readonly string[]): ReadonlyMap<string, string> {
  const ids = [...new Set(subjects)].slice(0, MOST);
  const operation = useOperation(nameSubjects, ids.length ? { ids } : undefined);
  const known = useLatest(operation);
  return new Map(known?.names.map(({ id, kind, name }) => [id, words.names[kind](name)]));
}
