/** Does nothing: WeChat draws its own bars, and phones have no keys. */
export function prepareBrowser(): void {}
