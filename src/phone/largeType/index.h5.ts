/** Whether the browser's font is large: at least a quarter more than the normal 16 px. */
export function hasLargeType(): boolean {
  const probe = document.createElement('span');
  probe.style.fontSize = 'medium';
  document.body.append(probe);
  const size = Number.parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  return size >= 20;
}
