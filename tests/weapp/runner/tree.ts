import * as glassEasel from 'glass-easel';

type El = glassEasel.Element;
type Component = glassEasel.GeneralComponent;
type AnyNode = El | glassEasel.TextNode;

/** Elements within a line of text. All others begin a new line. */
const INLINE = new Set(['text', 'image', 'icon', 'span']);

const isElement = (node: unknown): node is El => glassEasel.Element.isElement(node);
export const isComponent = (node: unknown): node is Component =>
  glassEasel.Component.isComponent(node);
const isText = (node: unknown): node is glassEasel.TextNode => glassEasel.TextNode.isTextNode(node);
const isNative = (node: unknown): node is glassEasel.NativeNode =>
  glassEasel.NativeNode.isNativeNode(node);

/** The element’s name in WXML; '' for an invisible one (shadow root, block, slot). */
export function tagOf(element: El): string {
  if (isNative(element)) return element.is;
  return isComponent(element) ? element.tagName : '';
}

const camel = (name: string) =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const dashed = (name: string) => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

/** An attribute, in dashes or camel case, or a component’s property. */
export function attribute(element: El, name: string): unknown {
  if (isComponent(element)) {
    return (element.data as Record<string, unknown>)[camel(name)];
  }
  return (
    element.getAttribute(name) ??
    element.getAttribute(dashed(name)) ??
    element.getAttribute(camel(name)) ??
    undefined
  );
}

/** The value of a boolean attribute in WXML: any text but the empty one is true. */
export const isOn = (element: El, name: string): boolean => Boolean(attribute(element, name));

export const wordsIn = (value: unknown): string =>
  value === undefined || value === null ? '' : String(value);

/** The elements below, in order, through components and slots. */
export function* below(element: El): Generator<El> {
  for (const child of element.getComposedChildren()) {
    if (!isElement(child)) continue;
    if (tagOf(child)) yield child;
    yield* below(child);
  }
}

/** The elements above, nearest first. */
export function* above(element: El): Generator<El> {
  let parent = element.getComposedParent();
  while (parent) {
    if (tagOf(parent)) yield parent;
    parent = parent.getComposedParent();
  }
}

function hiddenItself(element: El): boolean {
  if (!tagOf(element)) return false;
  if (isNative(element) && isOn(element, 'hidden')) return true;
  return /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/.test(element.style);
}

/** Whether an element is visible by `hidden` and inline styles; style sheets are not modelled. */
export function isVisible(element: El): boolean {
  if (hiddenItself(element)) return false;
  for (const parent of above(element)) if (hiddenItself(parent)) return false;
  return true;
}

/** The user’s input, by element. */
export class Typed {
  private readonly values = new WeakMap<El, { value: unknown; over: unknown }>();

  /** The shown value: the user’s until the app sets another. */
  of(element: El, name: 'value' | 'checked'): unknown {
    const set = attribute(element, name);
    const typed = this.values.get(element);
    return typed && typed.over === set ? typed.value : set;
  }

  put(element: El, name: 'value' | 'checked', value: unknown): void {
    this.values.set(element, { value, over: attribute(element, name) });
  }

  forget(element: El): void {
    this.values.delete(element);
  }
}

/**
 * All visible text of an element, a line for each block. A field gives its value or its
 * placeholder.
 */
export function textOf(element: El, typed: Typed): string {
  let out = '';
  const lineBreak = () => {
    if (out && !out.endsWith('\n')) out += '\n';
  };
  const walk = (node: AnyNode): void => {
    if (isText(node)) {
      out += node.textContent;
      return;
    }
    if (!isElement(node) || hiddenItself(node)) return;
    const tag = tagOf(node);
    const block = tag !== '' && !INLINE.has(tag);
    if (block) lineBreak();
    if (tag === 'input' || tag === 'textarea') out += shownIn(node, typed);
    else if (tag === 'rich-text') out += richText(attribute(node, 'nodes'));
    else for (const child of node.getComposedChildren()) walk(child as AnyNode);
    if (block) lineBreak();
  };
  walk(element);
  return out
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .join('\n');
}

function shownIn(field: El, typed: Typed): string {
  const value = wordsIn(typed.of(field, 'value'));
  if (value) return isOn(field, 'password') ? '•'.repeat(value.length) : value;
  return wordsIn(attribute(field, 'placeholder'));
}

function richText(nodes: unknown): string {
  if (typeof nodes === 'string') return nodes.replace(/<[^>]*>/g, '');
  if (!Array.isArray(nodes)) return '';
  return nodes
    .map(node => (node?.type === 'text' ? String(node.text ?? '') : richText(node?.children)))
    .join('');
}

const escaped = (value: string) => value.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);

/** The tree as text, for reading when a test fails. */
export function htmlOf(element: El, typed: Typed, indent = ''): string {
  const tag = tagOf(element);
  const inside = tag ? `${indent}  ` : indent;
  const children = element
    .getComposedChildren()
    .map(child => {
      if (isText(child)) {
        const words = child.textContent.trim();
        return words ? `${inside}${escaped(words)}\n` : '';
      }
      return isElement(child) ? htmlOf(child, typed, inside) : '';
    })
    .join('');
  if (!tag) return children;
  const given: [string, unknown][] = [
    ['id', element.id],
    ['class', element.class],
    ['style', element.style],
    ...(isComponent(element)
      ? Object.entries(element.data as Record<string, unknown>)
      : element.attributes.map(({ name, value }): [string, unknown] => [name, value])),
  ];
  const shown = given
    .filter(([, value]) => value !== '' && value !== undefined && value !== null && value !== false)
    .map(([name, value]) => {
      const words = typeof value === 'object' ? JSON.stringify(value) : String(value);
      return ` ${name}="${escaped(words.slice(0, 200))}"`;
    })
    .join('');
  return children
    ? `${indent}<${tag}${shown}>\n${children}${indent}</${tag}>\n`
    : `${indent}<${tag}${shown} />\n`;
}
