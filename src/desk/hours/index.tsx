import { useState } from 'react';
import { deskTexts } from '../../../texts/desk';
import type { Change } from '../../../types/changes/change';
import type { ValueOf } from '../../../types/contract';
import { viewPolicy } from '../../../types/policy/viewPolicy';
import type { Hours } from '../../../types/timetable/hours';
import { read } from '../../api/call';
import { useOperation } from '../../api/useOperation';
import { ChangePreview } from '../../changes/ChangePreview';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Columns } from '../../parts/staff/Columns';
import { NotReady } from '../../parts/staff/NotReady';
import { staffPage } from '../page';
import { checkHours } from './hoursForm';
import { Periods } from './Periods';
import { Week } from './Week';
import './index.scss';
import { useDraft } from '../../phone/drafts/useDraft';

const { hours: words } = deskTexts;

type Whole = ValueOf<typeof viewPolicy>;

/** The hospital's clinic hours, and when patients report; changes are previewed (R2, R2a). */
export default staffPage('desk/hours', function HoursPage() {
  const operation = useOperation(viewPolicy, {});
  // The form stays on what was read first: a newer policy replaces it only when another member
  // changed the hours.
  const [first, setFirst] = useState<Whole>();
  const value = first ?? (operation.state === 'ready' ? operation.value : undefined);
  if (!value) return <NotReady of={operation} />;
  return <Form first={value} onStand={setFirst} />;
});

interface Props {
  first: Whole;
  onStand: (view: Whole) => void;
}

function Form({ first, onStand }: Props) {
  const form = useHoursForm(first, onStand);
  const { draft, mistakes, change } = form;
  return (
    <>
      {change && <ChangePreview change={change} onBack={form.back} />}
      {!change && (
        <>
          <Body>
            {form.taken && <Notice tone="warn" message={words.taken} wayOn={words.takenNote} />}
            <Notice tone="plain" message={words.lead} />
            <Columns>
              <Periods
                base={first.policy.hours}
                draft={draft}
                mistakes={mistakes}
                onChange={form.edit}
              />
              <Week draft={draft} mistakes={mistakes} onChange={form.edit} />
            </Columns>
          </Body>
          <BottomBar>
            <Refusal of={form.refusal} />
            {Object.keys(mistakes).length > 0 && <Notice tone="bad" message={words.fix} />}
            <Button
              kind="main"
              text={form.changed ? words.preview : words.unchanged}
              disabled={!form.changed || Object.keys(mistakes).length > 0}
              busy={form.asking}
              onPress={form.preview}
            />
            {form.changed && <Button text={words.reset} onPress={form.reset} />}
          </BottomBar>
        </>
      )}
    </>
  );
}

const same = (one: Hours, other: Hours): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The hours while they are edited. */
function useHoursForm(first: Whole, onStand: (view: Whole) => void) {
  const base = first.policy.hours;
  const written = useDraft<Hours>('hours', base, String(first.version));
  const draft = written.value;
  const [change, setChange] = useState<Change>();
  const [taken, setTaken] = useState(false);
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Parameters<typeof Refusal>[0]['of']>();
  const checked = checkHours(first.policy, draft);
  return {
    ...{ draft, change, taken, asking, refusal },
    changed: !same(base, draft),
    mistakes: 'mistakes' in checked ? checked.mistakes : {},
    edit(next: Hours) {
      onStand(first);
      written.set(next);
      setTaken(false);
    },
    reset: () => written.forget(base),
    back: () => setChange(undefined),
    /** Puts the hours into the newest policy, and shows what they would do. */
    async preview() {
      setAsking(true);
      const answer = await read(viewPolicy, {});
      setAsking(false);
      setRefusal(answer.ok ? undefined : answer.refusal);
      if (!answer.ok) return;
      const { version, policy } = answer.value;
      if (same(policy.hours, base))
        return setChange({ kind: 'policy', version, policy: { ...policy, hours: draft } });
      onStand(answer.value);
      written.forget(policy.hours);
      setTaken(true);
    },
  };
}
