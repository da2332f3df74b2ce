import { texts } from '../../texts';
import type { Operation } from '../api/useOperation';
import type { Draft } from '../phone/drafts/useDraft';

const { common, appointment, home } = texts.pages;
const { refusals } = common;

/** Words from the texts, to fill the parts with. */
export const words = {
  short: home.appointments,
  note: home.stopsNote,
  long: appointment.cancelledByHospitalNote,
  main: appointment.again,
  danger: appointment.cancel,
  busy: appointment.cancelling,
  visits: texts.visitTexts,
};

/** What the phone itself says without a network. */
export const refusal = { code: 'OFFLINE' as const, facts: {}, ...refusals.OFFLINE };

const still = { busy: false, reload: async () => {}, put: () => {} };
/** An operation in each of its states. */
export const readings: Record<'coming' | 'refused' | 'old', Operation<string>> = {
  coming: { state: 'loading', ...still },
  refused: { state: 'refused', refusal, ...still },
  old: { state: 'ready', value: words.long, refusal, ...still },
};
export const nothing = () => {};

/** A form's words that were written before. */
export const restored: Draft<string> = {
  value: '',
  set: nothing,
  restored: true,
  forget: nothing,
};
