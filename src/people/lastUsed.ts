import { recall, remember } from '../phone/memory';

const NAME = 'patient';

/** The patient whom this phone booked for last, or was told to book for; kept on the phone only. */
export const lastUsed = (): string | undefined => recall<string>(NAME);

/** Remembers whom the next booking is probably for. */
export const bookNextFor = (patientId: string): void => remember(NAME, patientId);
