import { deskTexts } from '../../../texts/desk';
import { sayMoment } from '../../../texts/say';
import type { JoinView } from '../../../types/identity/join';
import { listJoins } from '../../../types/identity/listJoins';
import { useOperation } from '../../api/useOperation';
import { usePaged } from '../../api/usePaged';
import { go } from '../../go';
import { joinSigns } from '../../identity/joinSigns';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { More } from '../../parts/More';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { State } from '../../parts/State';
import { staffPage } from '../page';

const { joins: words } = deskTexts;
const input = {};

/** The joined records, to find one that was joined by mistake (R23). */
export default staffPage('desk/joins', function Joins({ me: { today } }) {
  const operation = useOperation(listJoins, input);
  const paged = usePaged(listJoins, input, operation);
  return (
    <Body>
      <Loaded of={operation} skeleton={<Skeleton cards={3} lines={2} />}>
        {({ joins }) =>
          joins.length === 0 ? (
            <Empty title={words.empty} note={words.emptyNote} />
          ) : (
            <>
              <Card flat>
                {[joins, ...paged.pages.map(page => page.joins)].flat().map(each => (
                  <One key={each.joinId} of={each} today={today} />
                ))}
              </Card>
              <More of={paged} />
            </>
          )
        }
      </Loaded>
    </Body>
  );
});

function One({
  of: { joinId, state, why, at, by, from, into },
  today,
}: {
  of: JoinView;
  today: string;
}) {
  const what = why === 'corrected' ? words.corrected : words.into(into.name, into.documentMasked);
  return (
    <Cell
      title={words.from(from.name, from.documentMasked)}
      note={`${what} · ${words.by(sayMoment(at, today), by)}`}
      value={<State word={words.states[state]} {...joinSigns[state]} />}
      onPress={() => go('desk/joined', { joinId })}
    />
  );
}
