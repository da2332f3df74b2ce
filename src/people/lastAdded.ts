let patientId: string | undefined;

/** The patient that the form has just added, for the page that sent the person there. */
export const lastAdded = {
  set: (id: string): void => {
    patientId = id;
  },
  /** Told once. */
  take: (): string | undefined => {
    const id = patientId;
    patientId = undefined;
    return id;
  },
};
