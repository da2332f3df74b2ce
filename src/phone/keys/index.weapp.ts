/** Phones have no keys. */
export function listenToKeys(): void {}
