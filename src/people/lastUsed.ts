import { recall, remember } from '../phone/memory';

const NAME = 'patient';

/**
 * The patient of this phone's last booking, or one chosen for the next; stored on the phone only.
 */
export const lastUsed = (): string | undefined => recall<string>(NAME);

/** Stores the patient for whom the next booking probably is. */
export const bookNextFor = (patientId: string): void => remember(NAME, patientId);
