import type * as glassEasel from 'glass-easel';
import { findAll, nameOf, roleOf, type Target } from './find';
import type { OpenPage } from './openPage';
import { controlAt } from './touch';
import { attribute, htmlOf, isOn, isVisible, type Typed, tagOf, textOf } from './tree';

type El = glassEasel.Element;

/** A found element. It stays the same element while the page keeps it. */
export class Found {
  constructor(
    /** The element in WeChat's framework. */
    readonly element: El,
    private readonly typed: Typed,
  ) {}
  /** All its visible text. */
  get text(): string {
    return textOf(this.element, this.typed);
  }
  get tag(): string {
    return tagOf(this.element);
  }
  get id(): string {
    return this.element.id;
  }
  get classes(): string[] {
    return this.element.class.split(/\s+/).filter(Boolean);
  }
  get role(): string {
    return roleOf(this.element);
  }
  get name(): string {
    return nameOf(this.element, this.typed);
  }
  /** The value of a field. */
  get value(): unknown {
    return this.typed.of(this.element, 'value');
  }
  get checked(): boolean {
    return Boolean(this.typed.of(this.element, 'checked'));
  }
  /** Whether it, or the control around it, is disabled. */
  get disabled(): boolean {
    return isOn(controlAt(this.element) ?? this.element, 'disabled');
  }
  get visible(): boolean {
    return isVisible(this.element);
  }
  attr(name: string): unknown {
    return attribute(this.element, name);
  }
  find(target: Target): Found {
    return found(this, findAll(this.element, target, this.typed), target, this.typed);
  }
  findAll(target: Target): Found[] {
    return findAll(this.element, target, this.typed).map(element => new Found(element, this.typed));
  }
  html(): string {
    return htmlOf(this.element, this.typed);
  }
}

/** The page on screen. */
export class Page extends Found {
  constructor(
    private readonly page: OpenPage,
    typed: Typed,
  ) {
    super(page.element, typed);
  }
  get route(): string {
    return this.page.route;
  }
  get query(): Record<string, string> {
    return this.page.query;
  }
  /** The title in the navigation bar. */
  get title(): string {
    return this.page.title;
  }
  /** Whether the pull-down mark still turns. */
  get refreshing(): boolean {
    return this.page.refreshing;
  }
  get settings(): Record<string, unknown> {
    return this.page.settings;
  }
  /** The page's data as setData left it. */
  get data(): unknown {
    return this.page.element.data;
  }
}

/** The target in words, for errors. */
export const said = (target: Target): string =>
  typeof target === 'string'
    ? `'${target}'`
    : target instanceof RegExp
      ? String(target)
      : 'element' in target
        ? `<${tagOf(target.element)}>`
        : JSON.stringify(target);

function found(from: Found, elements: El[], target: Target, typed: Typed): Found {
  const [first] = elements;
  if (!first) throw new Error(`There is no ${said(target)} among:\n${from.text}`);
  return new Found(first, typed);
}
