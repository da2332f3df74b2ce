import { Text } from '@tarojs/components';
import { texts } from '../../texts';
import { deskTexts } from '../../texts/desk';
import type { SessionHeadView } from '../../types/timetable/sessions';

const { timetable: words } = deskTexts;
const { joined } = texts;

type Places = Pick<SessionHeadView, 'capacity' | 'left' | 'kept' | 'returning'>;

/** The number of a session's places that only the desk sells (R4). */
export const keptOf = ({ kept }: Pick<Places, 'kept'>): number =>
  kept.reduce((sum, each) => sum + each, 0);

/** The number of booked places in a session. */
export const bookedOf = (session: Places): number =>
  session.capacity - session.left - keptOf(session) - session.returning;

/** The places of a session that are not open to everybody, in words; empty if all are. */
export function Shares({ session }: { session: Places }) {
  const kept = keptOf(session);
  const { returning } = session;
  if (kept + returning === 0) return null;
  return (
    <Text className="quiet">
      {joined.clauses(
        ...(kept > 0 ? [words.kept(kept)] : []),
        ...(returning > 0 ? [words.returning(returning)] : []),
      )}
    </Text>
  );
}
