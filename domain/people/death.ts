/** What says that somebody has died (R26). */
export interface Death {
  /** The person: a patient's id, or that of a stay or call where no document is known. */
  _id: string;
  /** Each once; a death that was put down by mistake has none any more. */
  causes: string[];
  /** What lies ahead of the person is still to be ended, or to be given back. */
  owesEnd?: true;
  /** Appointments that ended by this death: a mistake gives them back. */
  ended?: string[];
}

/** The ward's list, which says how a stay ended. */
export const stayCause = (dischargeId: string): string => `stay ${dischargeId}`;
/** A call whose caller was told so. */
export const callCause = (followUpId: string): string => `call ${followUpId}`;

/** What said so, by its cause: a stay, or a call. */
export const sourceOf = (cause: string): { kind: 'stay' | 'call'; id: string } => {
  const [kind, id = ''] = cause.split(' ', 2);
  return { kind: kind === 'call' ? 'call' : 'stay', id };
};

/** Whether anything still says that this person has died. */
export const isDead = (death: Death | undefined): boolean => Boolean(death?.causes.length);
