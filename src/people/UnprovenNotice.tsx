import { texts } from '../../texts';
import { listPatients } from '../../types/people/listPatients';
import { useOperation } from '../api/useOperation';
import { go } from '../go';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';

const { patients: words } = texts.pages;

/**
 * Names the patients whose records the account cannot see yet, because it has not proven that it
 * holds them, and leads to the proof (R23). Empty if all are proven.
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
