import { texts } from '../../texts';
import type { OperationState } from '../api/useOperation';
import type { Draft } from '../phone/drafts/useDraft';

const { common, appointment, home } = texts.pages;
const { refusals } = common;

/** Words from the texts, to fill the components with. */
export const sampleWords = {
  short: home.appointments,
  note: home.stopsNote,
  long: appointment.cancelledByHospitalNote,
  main: appointment.again,
  danger: appointment.cancel,
  busy: appointment.cancelling,
  visits: texts.visitTexts,
};

/** The phone's refusal without a network. */
export const refusal = { code: 'OFFLINE' as const, facts: {}, ...refusals.OFFLINE };

const still = { busy: false, reload: async () => {}, put: () => {} };
/** An operation in each of its states. */
export const readings: Record<'coming' | 'refused' | 'old', OperationState<string>> = {
  coming: { state: 'loading', ...still },
  refused: { state: 'refused', refusal, ...still },
  old: { state: 'ready', value: sampleWords.long, refusal, ...still },
};
/** Does nothing. */
export const nothing = () => {};

/** A draft of a form. */
export const restored: Draft<string> = {
  value: '',
  set: nothing,
  restored: true,
  forget: nothing,
};
