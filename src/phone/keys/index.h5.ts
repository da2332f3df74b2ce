/** Enter and the space bar press what is in focus, as they do on a browser's own buttons. */
export function listenToKeys(): void {
  document.addEventListener('keydown', event => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    const target = event.target as HTMLElement;
    if (!target.matches('[role][tabindex="0"]')) return;
    event.preventDefault();
    target.click();
  });
}
