import { useState } from 'react';
import { deskTexts } from '../../../texts/desk';
import { sayMoment } from '../../../texts/say';
import { staffTexts } from '../../../texts/staff';
import type { Change } from '../../../types/changes/change';
import { listRosters } from '../../../types/changes/listRosters';
import { useFile } from '../../api/useFile';
import { useOperation } from '../../api/useOperation';
import { ChangePreview } from '../../changes/ChangePreview';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Loaded } from '../../parts/Loaded';
import { NotGivenNotice } from '../../parts/NotGivenNotice';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Skeleton } from '../../parts/Skeleton';
import { TableAsked } from '../../parts/staff/TableAsked';
import { staffPage } from '../page';

const { roster: words, rosters, plan } = deskTexts;
const { common } = staffTexts;

/** Imports a roster from a file, with a preview, or restores an earlier one (R2, R2a). */
export default staffPage('desk/roster', function Roster({ me: { today } }) {
  const [change, setChange] = useState<Change>();
  const { noFile, percent, refusal, choose, give } = useFile(['csv', 'xlsx']);
  const show = async () => {
    const chosen = await choose();
    const given = chosen && (await give(chosen));
    if (given) setChange({ kind: 'roster', file: { ...given, skipBadRows: false } });
  };
  if (change)
    return (
      <ChangePreview
        key={change.kind === 'roster' ? `${change.file.sheet} ${change.file.skipBadRows}` : 'back'}
        change={change}
        onBack={() => setChange(undefined)}
        {...(change.kind === 'roster' && {
          onSkip: () => setChange({ kind: 'roster', file: { ...change.file, skipBadRows: true } }),
          onSheet: sheet => setChange({ kind: 'roster', file: { ...change.file, sheet } }),
        })}
      />
    );
  return (
    <>
      <Body>
        <TableAsked
          title={words.what}
          note={words.whatNote}
          columnsNote={words.columns}
          list="roster"
        />
        {noFile === 'refused' && <NotGivenNotice what="file" />}
        {noFile === 'none' && <Notice tone="warn" message={words.noFile} wayOn={words.noFileWay} />}
        {percent !== undefined && <Notice message={common.uploading(percent)} />}
        <Refusal of={refusal} />
        <Earlier today={today} onBack={rosterId => setChange({ kind: 'rosterBack', rosterId })} />
      </Body>
      <BottomBar>
        <Button kind="main" text={words.choose} busy={percent !== undefined} onPress={show} />
        <Button text={plan.kinds.weekly} onPress={() => go('desk/plan')} />
      </BottomBar>
    </>
  );
});

/** The roster in force and the last three before it, each of which can be restored. */
function Earlier({ today, onBack }: { today: string; onBack: (rosterId: string) => void }) {
  const operation = useOperation(listRosters, {});
  return (
    <Loaded of={operation} skeleton={<Skeleton cards={1} lines={3} />}>
      {({ rosters: versions }) =>
        versions.length === 0 ? null : (
          <Card title={rosters.title} flat>
            {versions.map(({ rosterId, at, by, departments, doctors, inForce }) => (
              <Cell
                key={rosterId}
                title={`${sayMoment(at, today)} ${by}`}
                note={rosters.line(departments, doctors)}
                value={inForce ? rosters.inForce : rosters.back}
                {...(!inForce && { onPress: () => onBack(rosterId) })}
              />
            ))}
          </Card>
        )
      }
    </Loaded>
  );
}
