import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Phone } from './phone';

/**
 * The tested widths in px. 320 is the narrowest supported phone; a computer’s 1280 is tested in the
 * long run.
 */
const WIDTHS = [320, 375, 430, ...(process.env.LONG ? [1280] : [])];
/** A folder for pictures of every page, for a person to look at. */
const SHOTS = process.env.JOURNEY_SHOTS;
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/**
 * The least sizes of letters and targets in px: in the usual view, and in the elder view with its
 * bars.
 */
const LEAST = {
  ordinary: { text: 0, height: 44, width: 44 },
  elder: { text: 18, height: 60, width: 60 },
};

/**
 * The faults in the page’s layout, one sentence each: it scrolls sideways, letters or targets are
 * too small, words are cut off or stick out.
 */
function layoutProblems(page: Page, sizes: (typeof LEAST)['elder']): Promise<string[]> {
  return page.evaluate(least => {
    const problems: string[] = [];
    const wide = innerWidth + 0.5;
    const say = (element: Element) => (element.textContent ?? '').trim().slice(0, 30);
    // An area that scrolls sideways may be wider than the page.
    const sideways = 'taro-scroll-view-core[scroll-x]';
    const inStrip = (element: Element) => element.closest(sideways) !== null;
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
        // Targets in one row, such as a week’s days, share the width of the screen.
        const tops = Array.from(element.parentElement?.children ?? []).map(
          each => each.getBoundingClientRect().top,
        );
        const inRow = Math.max(...tops.map(top => tops.filter(other => other === top).length));
        const share = Math.max(44, Math.min(least.width, innerWidth / inRow - 16));
        // Half a pixel less is rounding.
        if (height < least.height - 0.5 || width < share - 0.5)
          problems.push(`small target ${role} "${say(element)}": ${width} x ${height}`);
      }
      const ownText = Array.from(element.childNodes).some(
        node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (ownText && Number.parseFloat(style.fontSize) < least.text - 0.5)
        problems.push(`small letters: "${say(element)}": ${style.fontSize}`);
      if (ownText && !inStrip(element) && (right > wide || left < -0.5))
        problems.push(`sticks out: "${say(element)}" to ${right}`);
      const clips =
        !element.matches(sideways) && /hidden|clip/.test(style.overflowX + style.overflowY);
      const cut =
        element.scrollWidth > element.clientWidth + 1 ||
        element.scrollHeight > element.clientHeight + 1;
      if (clips && cut && say(element) && style.display !== 'inline')
        problems.push(`cut off: "${say(element)}"`);
    }
    return problems;
  }, sizes);
}

/** All WCAG 2 rules of the levels A and AA. */
const WCAG = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] };
/** The only rule that colours and sizes affect. */
const CONTRAST = { type: 'rule', values: ['color-contrast'] };

/** The findings of axe, one line each. */
async function axeProblems(page: Page, runOnly: object): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  // A screen reader takes a named image as one thing, and does not read the element that Taro draws
  // inside.
  const { violations } = (await page.evaluate(
    `axe.run({ exclude: '[role="img"] img' }, ${JSON.stringify({ runOnly, resultTypes: ['violations'], preload: false })})`,
  )) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${any[0]?.message ?? ''} ${html.slice(0, 160)}`),
  );
}

/**
 * Whether the elder view is on: switched on by the user, or only drawn, so that the page keeps its
 * roles and names.
 */
type Elder = boolean | 'drawn';

/** Checks the current page in every width, light and dark. */
export async function look(phone: Phone, name: string, elder: Elder = false): Promise<string[]> {
  await phone.settled();
  // A toast fades on its way out, and is then not legible.
  await phone.page.locator('.taro__toast').waitFor({ state: 'hidden' });
  return lookAtOnce(phone, name, elder);
}

/** Checks the current page in the usual view and in the elder view. */
export async function lookInBothViews(phone: Phone, name: string): Promise<string[]> {
  const found = await look(phone, name);
  // The elder view is a class of the page. Another test checks its other effects, the charts, with
  // the view switched on.
  const page = phone.page.locator('.taro_page:visible .page');
  await page.evaluate(({ classList }) => classList.add('page-elder'));
  return [...found, ...(await look(phone, name, 'drawn'))];
}

/** Like `look`, for a page that keeps moving, including its waiting states. */
export async function lookAtOnce(
  { page }: Phone,
  name: string,
  elder: Elder = false,
): Promise<string[]> {
  const found: string[] = [];
  const shown = `${name}${elder ? ', elder' : ''}`;
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 760 });
    // A window that has become wide gets its second pane with the next frame.
    if (width > 1000) await drawn(page);
    const problems = await layoutProblems(page, elder ? LEAST.elder : LEAST.ordinary);
    found.push(...problems.map(problem => `${shown}, ${width} px: ${problem}`));
    if (SHOTS && (width !== 375 || elder === 'drawn')) await shoot(page, `${shown}-${width}`);
  }
  await page.setViewportSize({ width: 375, height: 760 });
  // Its colours are the same, except one with more contrast (config/styles.test).
  if (elder === 'drawn') return found;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // The pages redraw for the other view.
    await drawn(page);
    const problems = await axeProblems(page, colorScheme === 'light' ? WCAG : CONTRAST);
    found.push(...problems.map(problem => `${shown}, ${colorScheme}: ${problem}`));
    if (SHOTS) await shoot(page, `${shown}-${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

/** Waits until the page has drawn what it knows now. */
const drawn = (page: Page) =>
  page.evaluate(
    () => new Promise(then => requestAnimationFrame(() => requestAnimationFrame(then))),
  );

const shoot = (page: Phone['page'], name: string) =>
  page.screenshot({ path: `${SHOTS}/${name.replace(/[^\w-]+/g, '_')}.png` });
