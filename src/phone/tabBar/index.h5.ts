/** Gives the bars that the browser draws the colour of what is chosen (`browser.scss`). */
export function colorTabBar(color: string): void {
  document.documentElement.style.setProperty('--bar-accent', color);
}
