import { deskTexts } from '../../texts/desk';
import { go } from '../go';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';
import { handOver } from '../people/handedOver';
import type { Arrivals, Last } from './arrivals';
import './LastArrival.scss';

const words = deskTexts.arriving;

/**
 * The result of the last scan or tap on a row, with a button to take it back, or the next step
 * after a refusal (R6).
 */
export function LastArrival({ last, arrivals }: { last: Last; arrivals: Arrivals }) {
  if (last.kind === 'refused') return <Refused last={last} arrivals={arrivals} />;
  if (last.kind === 'several')
    return (
      <Notice tone="warn" message={words.several(last.rows.length)}>
        {last.rows.map(({ appointmentId, start, department, doctor }) => (
          <Button
            small
            key={appointmentId}
            text={`${start} ${department.name} ${doctor.name}`}
            onPress={() => go('desk/booking', { appointmentId })}
          />
        ))}
      </Notice>
    );
  const { patientName, number, room, appointmentId } = last.booking;
  const here = last.kind === 'arrived';
  return (
    <Notice
      tone={here ? 'good' : 'plain'}
      message={here ? words.arrived(patientName, number, room) : words.undone(patientName)}
    >
      {here ? (
        <Button
          small
          text={words.undo}
          busy={arrivals.busy}
          onPress={() => arrivals.undo(appointmentId)}
        />
      ) : (
        <Button
          small
          text={words.again}
          busy={arrivals.busy}
          onPress={() => arrivals.checkIn(appointmentId)}
        />
      )}
      <Button small text={words.open} onPress={() => go('desk/booking', { appointmentId })} />
    </Notice>
  );
}

interface RefusedProps {
  last: Extract<Last, { kind: 'refused' }>;
  arrivals: Arrivals;
}

/**
 * Why nobody was checked in, with the next step: a latecomer or a walk-in can be registered here.
 */
function Refused({ last: { refusal, late, walksIn }, arrivals }: RefusedProps) {
  return (
    <Notice tone="bad" message={refusal.message} wayOn={refusal.wayOn}>
      {late && (
        <Button
          small
          text={words.register}
          busy={arrivals.busy}
          onPress={() => arrivals.register(late)}
        />
      )}
      {walksIn && (
        <Button
          small
          text={words.walkIn}
          onPress={() => {
            handOver(walksIn);
            go('desk/book');
          }}
        />
      )}
      <Button small text={words.close} onPress={arrivals.forget} />
    </Notice>
  );
}
