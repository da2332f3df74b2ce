let number: string | undefined;

/** Passes a document's number to the next page; not in its URL, which browsers store. */
export const handOver = (documentNumber: string): void => {
  number = documentNumber;
};

/** The number that the page before passed, once. */
export function takeHandedOver(): string | undefined {
  const given = number;
  number = undefined;
  return given;
}
