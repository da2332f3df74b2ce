import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/**
 * What is wrong with the layout of the page in sight: it scrolls sideways, something to press is smaller than
 * `target` px, words are cut off or stick out. One sentence each.
 */
export function layoutProblems(page: Page, target: number): Promise<string[]> {
  return page.evaluate(least => {
    const problems: string[] = [];
    const wide = innerWidth + 0.5;
    const say = (element: Element) => (element.textContent ?? '').trim().slice(0, 30);
    const inStrip = (element: Element) => element.closest('.day-strip') !== null;
    const screen = Array.from(document.querySelectorAll('.taro_page')).find(
      each => each.getClientRects().length > 0,
    );
    if (!screen) return ['no page'];
    if (document.documentElement.scrollWidth > wide || screen.scrollWidth > wide) {
      problems.push(`scrolls sideways: ${document.documentElement.scrollWidth}`);
    }
    for (const element of Array.from(screen.querySelectorAll<HTMLElement>('*'))) {
      const { width, height, right, left } = element.getBoundingClientRect();
      if (width === 0 || height === 0) continue;
      const style = getComputedStyle(element);
      const role = element.getAttribute('role') ?? '';
      if (/^(button|radio|tab|switch)$/.test(role) || element.matches('taro-input-core, select')) {
        // Half a pixel less is rounding.
        if (height < least - 0.5 || width < 44 - 0.5)
          problems.push(`small target ${role} "${say(element)}": ${width} x ${height}`);
      }
      const ownText = Array.from(element.childNodes).some(
        node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (ownText && !inStrip(element) && (right > wide || left < -0.5))
        problems.push(`sticks out: "${say(element)}" to ${right}`);
      const clips =
        !element.matches('.day-strip') && /hidden|clip/.test(style.overflowX + style.overflowY);
      const cut =
        element.scrollWidth > element.clientWidth + 1 ||
        element.scrollHeight > element.clientHeight + 1;
      if (clips && cut && say(element) && style.display !== 'inline')
        problems.push(`cut off: "${say(element)}"`);
    }
    return problems;
  }, target);
}

/** What axe finds: contrast, names, roles, by WCAG 2 A and AA. One line each. */
export async function axeProblems(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  // An image with a name is one thing to a screen reader; what Taro draws inside of it is not read.
  const { violations } = (await page.evaluate(`axe.run({ exclude: '[role="img"] img' }, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    resultTypes: ['violations'],
  })`)) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${any[0]?.message ?? ''} ${html.slice(0, 160)}`),
  );
}
