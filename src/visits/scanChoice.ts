import { recall, remember } from '../phone/memory';

const NAME = 'desk.scanChecksIn';

/**
 * Whether a scan checks in at once at this desk, or opens the booking first; stored on this
 * machine.
 */
export const scanChecksIn = (): boolean => recall<boolean>(NAME) ?? false;

/** Chooses what a scan does at this desk. */
export const chooseScanChecksIn = (on: boolean): void => remember(NAME, on);
