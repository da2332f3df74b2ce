import { useState } from 'react';
import { defined } from '../../domain/defined';
import { deskTexts } from '../../texts/desk';
import { applyChange } from '../../types/changes/applyChange';
import type { Change } from '../../types/changes/change';
import { previewChange } from '../../types/changes/previewChange';
import type { ValueOf } from '../../types/contract';
import { useChange } from '../api/useChange';
import { useOperation } from '../api/useOperation';
import { go } from '../go';
import { BottomBar } from '../parts/BottomBar';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { Field } from '../parts/Field';
import { Loaded } from '../parts/Loaded';
import { Notice } from '../parts/Notice';
import { Body } from '../parts/Page';
import { Refusal } from '../parts/Refusal';
import { Skeleton } from '../parts/Skeleton';
import { Reason, useReason } from '../parts/staff/Reason';
import { RowProblems } from '../parts/staff/RowProblems';
import { SheetChoice } from '../parts/staff/SheetChoice';
import { EffectView } from './EffectView';

const { change: words, roster } = deskTexts;

type Preview = ValueOf<typeof previewChange>;

interface Props {
  change: Change;
  /** Returns to where the change was chosen. */
  onBack: () => void;
  /** The change was made. */
  onDone?: () => void;
  /** Offered if a file has wrong rows: imports only the right ones. */
  onSkip?: () => void;
  /** Chooses a sheet of a file whose sheets differ. */
  onSheet?: (sheet: string) => void;
}

/**
 * Shows what a change of the timetable would do, and asks whether to make it. Used for all kinds of
 * changes (R2a).
 */
export function ChangePreview({ change, onBack, onDone, onSkip, onSheet }: Props) {
  const operation = useOperation(previewChange, { change });
  const [done, setDone] = useState<ValueOf<typeof applyChange>>();
  const refusal = operation.state === 'refused' ? operation.refusal : undefined;
  if (done) return <Done done={done} />;
  if (operation.state === 'ready' && operation.value.changesNothing)
    return <Nothing preview={operation.value} onBack={onBack} />;
  if (operation.state === 'ready')
    return (
      <Asked
        change={change}
        preview={operation.value}
        onBack={onBack}
        onDone={made => {
          onDone?.();
          setDone(made);
        }}
        onOutdated={operation.reload}
      />
    );
  const sheets = refusal?.code === 'TABLE_SHEETS' ? refusal.facts.sheets : undefined;
  const rows = refusal?.code === 'ROSTER_HAS_PROBLEMS' ? refusal.facts : undefined;
  return (
    <>
      <Body>
        {rows && (
          <RowProblems title={roster.problems(rows.problems.length)} problems={rows.problems} />
        )}
        {sheets && onSheet && <SheetChoice sheets={sheets} onChoose={onSheet} />}
        {!rows && !sheets && (
          <Loaded of={operation} skeleton={<Skeleton cards={3} lines={3} />}>
            {() => null}
          </Loaded>
        )}
      </Body>
      <BottomBar>
        {rows && rows.good > 0 && onSkip && (
          <Button kind="danger" text={words.skip(rows.good)} onPress={onSkip} />
        )}
        <Button text={words.back} onPress={onBack} />
      </BottomBar>
    </>
  );
}

interface AskedProps {
  change: Change;
  preview: Preview;
  onBack: () => void;
  onDone: (done: ValueOf<typeof applyChange>) => void;
  onOutdated: () => Promise<void>;
}

/** A change that does nothing, with the way back to choose another. */
const Nothing = ({
  preview: { effect, skipped, skippedCount },
  onBack,
}: Pick<AskedProps, 'preview' | 'onBack'>) => (
  <>
    <Body>
      <EffectView effect={effect} />
      {skipped.length > 0 && (
        <RowProblems title={roster.skippedTitle(skippedCount)} problems={skipped} />
      )}
    </Body>
    <BottomBar>
      <Button kind="main" text={words.backToChoose} onPress={onBack} />
    </BottomBar>
  </>
);

function Asked({ change, preview, onBack, onDone, onOutdated }: AskedProps) {
  const { effect, shown, skipped, skippedCount } = preview;
  const { mustType } = effect;
  const form = useApplying(change, preview, { onDone, onOutdated });
  return (
    <>
      <Body>
        {form.outdated && (
          <Notice tone="warn" message={words.outdated} wayOn={words.outdatedNote} />
        )}
        {mustType !== undefined && (
          <Notice tone="bad" message={words.mustType(mustType)} wayOn={words.mustTypeNote} />
        )}
        <EffectView key={shown} effect={effect} />
        {skipped.length > 0 && (
          <RowProblems title={roster.skippedTitle(skippedCount)} problems={skipped} />
        )}
        {mustType !== undefined && (
          <Card flat>
            <Field
              id="change-typed"
              label={words.type}
              keyboard="number"
              value={form.typed}
              onChange={form.setTyped}
              {...defined({
                error: form.complain && !form.rightNumber ? words.typeWrong(mustType) : undefined,
              })}
            />
          </Card>
        )}
        <Card title={words.why}>
          <Reason
            id="change-reason"
            quick={change.kind === 'doctor' ? words.reasonsDoctor : words.reasons}
            {...form.reason.field}
          />
        </Card>
      </Body>
      <BottomBar>
        <Refusal of={form.refusal} />
        <Button
          kind="main"
          text={words.apply}
          busyText={words.applying}
          busy={form.busy}
          onPress={form.submit}
        />
        <Button text={words.back} disabled={form.busy} onPress={onBack} />
      </BottomBar>
    </>
  );
}

/**
 * Makes a change as it was shown: the reason, the number if it must be typed, and changes in
 * between.
 */
function useApplying(
  change: Change,
  { effect, shown }: Preview,
  { onDone, onOutdated }: Pick<AskedProps, 'onDone' | 'onOutdated'>,
) {
  const reason = useReason(`change ${change.kind}`);
  const applying = useChange(applyChange);
  const [typed, setTyped] = useState('');
  const [complain, setComplain] = useState(false);
  const [outdated, setOutdated] = useState(false);
  const { mustType } = effect;
  const rightNumber = mustType === undefined || Number(typed) === mustType;
  return {
    ...{ reason, typed, setTyped, complain, rightNumber, outdated },
    busy: applying.busy,
    refusal: outdated ? undefined : applying.refusal,
    async submit() {
      setComplain(true);
      if (!reason.given() || !rightNumber) return;
      setOutdated(false);
      const number = mustType === undefined ? {} : { typed: mustType };
      const wish = { change, shown, reason: reason.value, ...number };
      const answer = await applying.send(wish, { shown, kind: change.kind });
      if (answer?.ok) {
        reason.clear();
        onDone(answer.value);
      } else if (answer?.refusal.code === 'CHANGE_OUTDATED') {
        setOutdated(true);
        await onOutdated();
      }
    },
  };
}

/** The result, with the calls that are left to make. */
function Done({ done: { patients, toCall } }: { done: ValueOf<typeof applyChange> }) {
  const reached = patients - toCall;
  return (
    <>
      <Body>
        <Notice
          tone="good"
          message={words.done}
          wayOn={patients === 0 ? words.doneNone : words.doneTold(reached)}
        />
        {toCall > 0 && <Notice tone="warn" message={words.toCall(toCall)} />}
      </Body>
      <BottomBar>
        {toCall > 0 && <Button kind="main" text={words.toCalls} onPress={() => go('desk/calls')} />}
        <Button
          kind={toCall > 0 ? 'quiet' : 'main'}
          text={words.toTimetable}
          onPress={() => go('desk/timetable')}
        />
        <Button text={words.toChanges} onPress={() => go('desk/changes')} />
      </BottomBar>
    </>
  );
}
