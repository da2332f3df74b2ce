/** WeChat gives mini-programs no keys outside of fields: there the phone's camera scans. */
export const listenForScanner = (_onScanned: (text: string) => void) => (): void => {};
