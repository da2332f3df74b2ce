let patientId: string | undefined;

/** The patient that the form has just added, for the page from which the form was opened. */
export const lastAdded = {
  set: (id: string): void => {
    patientId = id;
  },
  /** Returns the patient's id once, and forgets it. */
  take: (): string | undefined => {
    const id = patientId;
    patientId = undefined;
    return id;
  },
};
