import { texts } from '../../../texts';
import { sayMoment } from '../../../texts/say';
import type { AppointmentView } from '../../../types/booking/appointment';
import { viewSurvey } from '../../../types/surveys/viewSurvey';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Notice } from '../../parts/Notice';
import { Sentences } from '../../parts/Sentences';

const { appointment: words } = texts.pages;

interface Props {
  appointment: AppointmentView;
  today: string;
}

/** The appointment's state and what to do now; while it is booked, what cancelling would cost. */
export function StateNotice({ appointment, today }: Props) {
  const { status, reportBy } = appointment;
  switch (status) {
    case 'cancelled':
      return <Cancelled appointment={appointment} today={today} />;
    case 'noshow':
      return (
        <>
          <Notice
            tone="bad"
            message={words.noshow}
            wayOn={words.noshowNote(sayMoment(reportBy, today))}
          />
          <Card title={words.noshowTitle}>
            <Sentences of={[words.noshowLate, words.noshowAgain, words.noshowRevoke]} />
          </Card>
        </>
      );
    case 'arrived':
    case 'fulfilled':
      return (
        <Came appointmentId={appointment.appointmentId} ofToday={appointment.date === today} />
      );
    default:
      return <Cost appointment={appointment} today={today} />;
  }
}

/**
 * After the check-in: on the day the card says what to do; from the evening on the visit can be
 * rated (R14).
 */
function Came({ appointmentId, ofToday }: { appointmentId: string; ofToday: boolean }) {
  const rating = useOperation(viewSurvey, { appointmentId });
  if (rating.state === 'loading') return null;
  if (rating.state === 'refused') return ofToday ? null : <Notice message={words.fulfilled} />;
  const { state } = rating.value.survey;
  return (
    <>
      <Notice tone="good" message={words.fulfilled} />
      <Button
        kind={state === 'open' ? 'main' : 'quiet'}
        text={state === 'open' ? words.rate : words.rated}
        onPress={() => go('pages/survey', { appointmentId })}
      />
    </>
  );
}

/** Shows who cancelled the appointment, and whether that is a strike. */
function Cancelled({ appointment, today }: Props) {
  const { cancelledAt, cancelledLate, cancelledBy } = appointment;
  const when = sayMoment(cancelledAt ?? 0, today);
  if (cancelledLate) return <Notice tone="warn" message={words.cancelledLate(when)} />;
  if (cancelledBy === 'hospital')
    return (
      <Notice
        tone="warn"
        message={words.cancelledByHospital}
        wayOn={words.cancelledByHospitalNote}
      />
    );
  if (cancelledBy === 'desk')
    return <Notice message={words.cancelledByDesk(when)} wayOn={words.cancelledByDeskNote} />;
  return <Notice message={words.cancelled(when)} />;
}

/** Shows the substitute, and that the patient may cancel for free (R9). */
export function Substituted({ appointment: { cancellation, doctor }, today }: Props) {
  const free =
    cancellation.cost === 'free'
      ? words.substitutedNote(sayMoment(cancellation.freeUntil, today))
      : undefined;
  return <Notice tone="warn" message={words.substituted(doctor.name, doctor.title)} wayOn={free} />;
}

/**
 * Shows what the hospital changed about the visit, and that the patient may cancel for free (R2a).
 */
export function ChangedByHospital({ appointment: { cancellation, changed }, today }: Props) {
  if (!changed) return null;
  const until = sayMoment(cancellation.freeUntil, today);
  const note = cancellation.cost === 'free' ? { wayOn: words.changedNote(until) } : {};
  return <Notice tone="warn" message={words.changed[changed]} {...note} />;
}

/** What cancelling would cost now. */
function Cost({ appointment: { cancellation, substituted, changed }, today }: Props) {
  const until = sayMoment(cancellation.freeUntil, today);
  if (cancellation.cost === 'free')
    return substituted || changed ? null : <Notice message={words.freeUntil(until)} />;
  return (
    <Notice
      tone="warn"
      message={cancellation.cost === 'strike' ? words.strikeNow(until) : words.notPossible}
    />
  );
}
