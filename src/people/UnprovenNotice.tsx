import { texts } from '../../texts';
import { listPatients } from '../../types/people/listPatients';
import { useOperation } from '../api/useOperation';
import { go } from '../go';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';

const { patients: words } = texts.pages;

/**
 * Says whose records the account does not see yet, because it has not proven that it holds the person, and leads to proving
 * it (R23). Empty if everybody is proven.
 */
export function UnprovenNotice() {
  const operation = useOperation(listPatients, {});
  if (operation.state !== 'ready') return null;
  const unproven = operation.value.patients.filter(({ proven }) => !proven);
  return (
    <>
      {unproven.map(({ patientId, name }) => (
        <Notice
          key={patientId}
          tone="warn"
          message={words.notSeenYet(name)}
          wayOn={words.notSeenYetNote}
        >
          <Button small text={words.prove} onPress={() => go('pages/holders', { patientId })} />
        </Notice>
      ))}
    </>
  );
}
