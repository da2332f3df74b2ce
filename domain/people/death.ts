/** The records that say that a person has died (R26). */
export interface Death {
  /** The id of the person: of a patient, or of a stay or call if no document is known. */
  _id: string;
  /** The causes, each once; empty for a death recorded by mistake. */
  causes: string[];
  /** The person's later appointments still have to be cancelled, or to be given back. */
  owesEnd?: true;
  /** Ids of appointments that this death cancelled: if it was a mistake, they are given back. */
  ended?: string[];
}

/** The cause for a stay that a ward's list says ended with death. */
export const stayCause = (dischargeId: string): string => `stay ${dischargeId}`;
/** The cause for a call in which the caller was told. */
export const callCause = (followUpId: string): string => `call ${followUpId}`;

/** The cause of a death that a call of the desk's call list reported. */
export const deskCause = (callId: string): string => `desk ${callId}`;

/** The kind and id of the record in a cause: a stay, a call of the follow-up, or one of the desk. */
export const sourceOf = (cause: string): { kind: 'stay' | 'call' | 'desk'; id: string } => {
  const [kind, id = ''] = cause.split(' ', 2);
  return { kind: kind === 'call' || kind === 'desk' ? kind : 'stay', id };
};

/** Whether any cause still says that this person has died. */
export const isDead = (death: Death | undefined): boolean => Boolean(death?.causes.length);
