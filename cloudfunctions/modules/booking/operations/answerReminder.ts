import { mayAnswer } from '../../../../domain/booking/answering';
import {
  type Appointment,
  appointmentView,
  saidComing,
} from '../../../../domain/booking/appointment';
import type { Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import { answerReminder as contract } from '../../../../types/booking/answerReminder';
import { operation } from '../../access';
import { appointmentStore, ownAppointment } from '../../appointments';
import { personOf } from '../../people';
import { policyAt } from '../../policy';
import { cancelAppointment } from '../steps/cancelAppointment';

export const answerReminder = operation(
  contract,
  async ({ appointmentId, coming }, { caller, now }) => {
    const own = await ownAppointment(caller.account, appointmentId);
    if (!own.ok) return own;
    const { appointment, patient } = own.value;
    const answered = coming ? await come(appointment, now) : await giveBack(appointment, now);
    if (!answered.ok) return answered;
    return done({ appointment: appointmentView(answered.value, personOf(patient).name, now) });
  },
);

async function come(appointment: Appointment, now: Moment): Promise<Outcome<Appointment>> {
  if (saidComing(appointment)) return done(appointment);
  const may = mayAnswer(appointment, true, now);
  if (!may.ok) return may;
  return outcomeOf(await appointmentStore.answerComing(appointment, now));
}

/** Another call may have changed it at the same time: then the page reads it again. */
const outcomeOf = (answered: Appointment | undefined): Outcome<Appointment> =>
  answered ? done(answered) : refused('BUSY', {});

const giveBack = async (appointment: Appointment, now: Moment) =>
  cancelAppointment(appointment, false, await policyAt(now), now, { by: 'patient', answers: true });
