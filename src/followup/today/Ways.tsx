import type { Role } from '../../../types/contract';
import { followupTexts } from '../../../types/texts/followup';
import { Entries, type Entry } from '../../staff/Entries';
import { FOLLOW_UP, type Me } from '../../staff/StaffPage';
import { go } from '../go';

const { today: words, figures, samples } = followupTexts;
const CALLERS: readonly Role[] = ['followUpOffice'];

/** The ways to the other pages, for those who may go them. */
export function Ways({ me }: { me: Me }) {
  const ways: (Entry & { roles: readonly Role[] })[] = [
    {
      title: words.discharged,
      note: words.dischargedNote,
      roles: CALLERS,
      onPress: go.discharged,
    },
    { title: words.import, note: words.importNote, roles: CALLERS, onPress: go.import },
    { title: figures.title, note: figures.note, roles: FOLLOW_UP, onPress: go.figures },
    { title: samples.title, note: samples.note, roles: FOLLOW_UP, onPress: go.samples },
    { title: words.plan, note: words.planNote, roles: CALLERS, onPress: go.plan },
  ];
  const mine = ways.filter(({ roles }) => roles.some(role => me.roles.includes(role)));
  return <Entries title={words.entries} entries={mine} />;
}
