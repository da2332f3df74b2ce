import type * as glassEasel from 'glass-easel';
import { defined } from '../../../domain/defined';
import { above, attribute, below, isVisible, type Typed, tagOf, textOf, wordsIn } from './tree';

type El = glassEasel.Element;

/**
 * WeChat’s built-in elements. Such a name (with .class, #id or [attribute]) is read as a selector,
 * not as text.
 */
export const BUILT_IN =
  'ad button canvas checkbox checkbox-group cover-image cover-view editor form icon image input label map movable-area movable-view navigator picker picker-view picker-view-column progress radio radio-group rich-text root-portal scroll-view slider swiper swiper-item switch text textarea video view web-view'.split(
    ' ',
  );

/** The default role of an element without `aria-role`. */
const ROLES: Record<string, string> = {
  button: 'button',
  input: 'textbox',
  textarea: 'textbox',
  image: 'img',
  switch: 'switch',
  checkbox: 'checkbox',
  radio: 'radio',
  'radio-group': 'radiogroup',
  navigator: 'link',
  picker: 'combobox',
  slider: 'slider',
  form: 'form',
  progress: 'progressbar',
};

/** A search; all given fields must match. */
interface Query {
  /** Visible words: they contain the text, or match the pattern. */
  text?: string | RegExp;
  /** Whether the element’s words must equal `text`. */
  exact?: boolean;
  /** The `aria-role`, or the element’s own role. */
  role?: string;
  /** The `aria-label`, the placeholder, or else the words. */
  name?: string | RegExp;
  selector?: string;
  /** The position among several, from 0; negative from the end. */
  at?: number;
  /** The element to search in. */
  within?: Target;
}

/**
 * A text (`取消预约`), a selector (`.slot`, `#code`, `[role=button]`, `button.main`, `.day .free`), a
 * pattern, a query, or a found element.
 */
export type Target = string | RegExp | Query | { element: El };

const NAME = new RegExp(`^(${BUILT_IN.join('|')})(?=$|[.#[ ,>])`);
const isSelector = (words: string) => /^[.#[][\w\u4e00-\u9fff"'-]/.test(words) || NAME.test(words);

/** The element's role for assistive technology, or ''. */
export const roleOf = (element: El): string =>
  wordsIn(attribute(element, 'aria-role') ?? attribute(element, 'role')) ||
  ROLES[tagOf(element)] ||
  '';

/** Its name for assistive technology: `aria-label`, else the placeholder, else its words. */
export const nameOf = (element: El, typed: Typed): string =>
  wordsIn(attribute(element, 'aria-label')) ||
  wordsIn(attribute(element, 'placeholder')) ||
  textOf(element, typed);

const says = (words: string, wanted: string | RegExp, exact = false): boolean => {
  if (wanted instanceof RegExp) return wanted.test(words);
  return exact ? words === wanted : words.includes(wanted);
};

/**
 * Every visible match, the best first. For a text: its exact words, its label, then words that
 * contain it.
 */
export function findAll(root: El, target: Target, typed: Typed): El[] {
  if (typeof target === 'string') {
    return isSelector(target) ? bySelector(root, target) : byText(root, target, typed);
  }
  if (target instanceof RegExp) return byText(root, target, typed);
  if ('element' in target) return [target.element];
  return byQuery(root, target, typed);
}

function byQuery(root: El, query: Query, typed: Typed): El[] {
  const { text, exact, role, name, selector, at, within } = query;
  const from = within === undefined ? root : findAll(root, within, typed)[0];
  if (!from) return [];
  let found =
    role === undefined && name === undefined && selector === undefined && text !== undefined
      ? byText(from, text, typed, exact)
      : [...below(from)].filter(
          element =>
            isVisible(element) &&
            (selector === undefined || matches(element, selector)) &&
            (role === undefined || roleOf(element) === role) &&
            (name === undefined || says(nameOf(element, typed), name, exact)) &&
            (text === undefined || says(textOf(element, typed), text, exact)),
        );
  if (at !== undefined) found = found.slice(at, at === -1 ? undefined : at + 1);
  return found;
}

const bySelector = (root: El, selector: string): El[] =>
  [...below(root)].filter(element => matches(element, selector) && isVisible(element));

function byText(root: El, wanted: string | RegExp, typed: Typed, exactOnly = false): El[] {
  const exact: El[] = [];
  const labelled: El[] = [];
  const containing: El[] = [];
  for (const element of below(root)) {
    if (!isVisible(element)) continue;
    const words = textOf(element, typed);
    if (typeof wanted === 'string' && words === wanted) exact.push(element);
    else if (says(words, wanted)) containing.push(element);
    else if (
      ['aria-label', 'placeholder'].some(name => {
        const label = wordsIn(attribute(element, name));
        return label !== '' && says(label, wanted, exactOnly);
      })
    ) {
      labelled.push(element);
    }
  }
  const innermost = (found: El[]) => {
    const outer = new Set<El>();
    for (const element of found) for (const parent of above(element)) outer.add(parent);
    return found.filter(element => !outer.has(element));
  };
  const ranked = [...innermost(exact), ...innermost(labelled)];
  if (exactOnly) return ranked;
  return [...new Set([...ranked, ...innermost(containing)])];
}

interface Part {
  tag?: string;
  id?: string;
  classes: string[];
  attributes: { name: string; how: string; value?: string }[];
}

const COMPOUND =
  /([\w-]+)|#([\w-]+)|\.([\w\u4e00-\u9fff-]+)|\[([\w-]+)(?:([*^$]?=)(?:"([^"]*)"|'([^']*)'|([^\]]*)))?\]/gy;

function parsePart(source: string): Part {
  const part: Part = { classes: [], attributes: [] };
  COMPOUND.lastIndex = 0;
  while (COMPOUND.lastIndex < source.length) {
    const from = COMPOUND.lastIndex;
    const match = COMPOUND.exec(source);
    if (!match) throw new Error(`Cannot read the selector '${source}' at ${from}`);
    const [, tag, id, name, attr, how, ...values] = match;
    if (tag) part.tag = tag;
    else if (id) part.id = id;
    else if (name) part.classes.push(name);
    else if (attr) {
      const value = values.find(given => given !== undefined);
      part.attributes.push({
        name: attr,
        how: how ?? '',
        ...defined({ value }),
      });
    }
  }
  return part;
}

const SPACES = /\s+(?![^[]*\])/;
const parsed = new Map<string, Part[][]>();

/** Whether the element matches a selector of tags, ids, classes, attributes and descendants, with commas. */
function matches(element: El, selector: string): boolean {
  let alternatives = parsed.get(selector);
  if (!alternatives) {
    alternatives = selector
      .split(/,(?![^[]*\])/)
      .map(one => one.trim().split(SPACES).map(parsePart));
    parsed.set(selector, alternatives);
  }
  return alternatives.some(parts => {
    const [last, ...rest] = [...parts].reverse();
    if (!last || !fits(element, last)) return false;
    const parents = [...above(element)];
    return rest.every(part => {
      while (parents.length > 0) if (fits(parents.shift()!, part)) return true;
      return false;
    });
  });
}

function fits(element: El, part: Part): boolean {
  if (part.tag && part.tag !== tagOf(element)) return false;
  if (part.id && part.id !== element.id) return false;
  const classes = element.class.split(/\s+/);
  if (!part.classes.every(name => classes.includes(name))) return false;
  return part.attributes.every(({ name, how, value }) => {
    const has =
      name === 'role'
        ? roleOf(element)
        : name.startsWith('data-')
          ? element.dataset?.[name.slice('data-'.length)]
          : attribute(element, name);
    if (value === undefined) return has !== undefined && has !== '' && has !== false;
    const words = wordsIn(has);
    if (how === '*=') return words.includes(value);
    if (how === '^=') return words.startsWith(value);
    if (how === '$=') return words.endsWith(value);
    return words === value;
  });
}
