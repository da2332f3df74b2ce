let number: string | undefined;

/** Hands a document's number to the page that opens next; not by its address, which browsers keep. */
export const handOver = (documentNumber: string): void => {
  number = documentNumber;
};

/** The number that the page before handed over, once. */
export function takeHandedOver(): string | undefined {
  const given = number;
  number = undefined;
  return given;
}
