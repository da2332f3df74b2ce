/** Whether the person has made the browser's type large: from a quarter more than the ordinary 16 px. */
export function hasLargeType(): boolean {
  const probe = document.createElement('span');
  probe.style.fontSize = 'medium';
  document.body.append(probe);
  const size = Number.parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  return size >= 20;
}
