import type * as glassEasel from 'glass-easel';
import { defined } from '../../../domain/defined';
import { findAll, type Target } from './find';
import { type Found, said } from './found';
import type { ActOptions, LaunchOptions } from './launchOptions';
import { Running } from './running';
import { Controls, controlAt, fire } from './touch';
import { tagOf } from './tree';
import { Failure } from './wx';

type El = glassEasel.Element;

/** A running mini-program and its user. By default actions wait until the app rests. */
export class App extends Running {
  private readonly controls: Controls;

  /** Use `launch`. */
  constructor(options: LaunchOptions, process: NodeJS.Process) {
    super(options, process);
    this.controls = new Controls(this.typed, this.copy, {
      navigate: (openType, url, delta) => this.navigate(openType, url, delta),
      share: button => void this.shareBy('button', button),
      phoneNumber: button =>
        void this.wx
          .phoneDetail()
          .then(detail =>
            this.loop.post(() => fire(button, 'getphonenumber', this.copy(detail)), true),
          ),
      agree: button => {
        this.wx.agreeByButton(button.id);
        this.loop.post(() => fire(button, 'agreeprivacyauthorization', this.copy({})));
      },
    });
  }

  /**
   * Taps an element.
   *
   * @throws if it is disabled, without a listener, or covered
   */
  async tap(target: Target, options: ActOptions = {}): Promise<void> {
    const { element } = this.reach(target, 'tap');
    if (!this.loop.byFinger(() => this.controls.tap(element))) {
      throw this.explained(new Error(`Nothing takes a tap on ${said(target)}\n${this.screen}`));
    }
    await this.wait(options);
  }

  async longPress(target: Target, options: ActOptions = {}): Promise<void> {
    const { element } = this.reach(target, 'long-press');
    fire(element, 'longpress', this.copy({ x: 0, y: 0 }), true);
    fire(element, 'longtap', this.copy({ x: 0, y: 0 }), true);
    await this.wait(options);
  }

  /**
   * Replaces the text of a field, then leaves the field; `confirm` presses the keyboard’s own
   * button.
   */
  async type(
    target: Target,
    text: string,
    options: ActOptions & { confirm?: boolean } = {},
  ): Promise<void> {
    const { element } = this.reach(target, 'type in');
    this.controls.type(this.controlIn(element, ['input', 'textarea']), text, options.confirm);
    await this.wait(options);
  }

  /**
   * Chooses in a picker: an index, an item’s words, a date (`2026-11-22`), a time (`08:30`), or
   * several columns.
   */
  async choose(
    target: Target,
    choice: number | string | (number | string)[],
    options: ActOptions = {},
  ): Promise<void> {
    const { element } = this.reach(target, 'choose in');
    this.controls.choose(this.controlIn(element, ['picker', 'picker-view']), choice);
    await this.wait(options);
  }

  /** Submits a form (by default the only one), as its submit button does. */
  async submit(target: Target = 'form', options: ActOptions = {}): Promise<void> {
    const { element } = this.reach(target, 'submit');
    this.loop.byFinger(() => this.controls.submit(this.controlIn(element, ['form'])));
    await this.wait(options);
  }

  /** Fires any other event of an element: `fire('swiper', 'change', { current: 1 })`. */
  async fire(
    target: Target,
    type: string,
    detail: unknown = {},
    options: ActOptions = {},
  ): Promise<void> {
    fire(this.find(target).element, type, this.copy(detail));
    await this.wait(options);
  }

  /**
   * Pulls the page down.
   *
   * @throws if the page does not allow it
   */
  async pullDown(options: ActOptions = {}): Promise<void> {
    this.uncovered('pull down');
    this.stack.startRefresh();
    await this.wait(options);
  }

  /** Scrolls to the page's end. */
  async reachBottom(options: ActOptions = {}): Promise<void> {
    this.uncovered('scroll');
    this.need('onReachBottom');
    this.stack.call(this.top.caller, 'onReachBottom');
    await this.wait(options);
  }

  /** Scrolls the page, or a scroll-view, to a distance from its top in px. */
  async scroll(top: number, target?: Target, options: ActOptions = {}): Promise<void> {
    this.uncovered('scroll');
    if (target === undefined) this.stack.scrolled(top);
    else {
      const detail = {
        scrollTop: top,
        scrollLeft: 0,
        scrollHeight: 0,
        scrollWidth: 0,
        deltaX: 0,
        deltaY: 0,
      };
      fire(this.find(target).element, 'scroll', this.copy(detail));
    }
    await this.wait(options);
  }

  /**
   * Shares the page through the menu. Returns the card’s content.
   *
   * @throws if the page cannot be shared
   */
  async share(): Promise<Record<string, unknown>> {
    const card = await this.shareBy('menu');
    await this.settle();
    return card;
  }

  /**
   * Goes back one page.
   *
   * @throws on the first page
   */
  async back(options: ActOptions = {}): Promise<void> {
    this.uncovered('go back');
    this.stack.navigateBack(1);
    await this.wait(options);
  }

  /** Taps a tab, by its route or its words. */
  async switchTab(tab: string, options: ActOptions = {}): Promise<void> {
    this.uncovered('switch tab');
    const index = this.tabs.findIndex(
      ({ route, text }) => text === tab || `/${route}` === `/${tab}`.replace('//', '/'),
    );
    const wanted = this.tabs[index];
    if (!wanted)
      throw new Error(`There is no tab '${tab}': ${this.tabs.map(({ text }) => text).join(', ')}`);
    if (!this.stack.isTab(this.top.route)) throw new Error(`${this.top.route} shows no tab bar`);
    this.stack.switchTab(`/${wanted.route}`);
    await this.settle({ wait: 'screen' });
    this.stack.call(
      this.top.caller,
      'onTabItemTap',
      this.copy({ index, pagePath: wanted.route, text: wanted.text }),
    );
    await this.wait(options);
  }

  /** Leaves WeChat for a while. */
  async leave(): Promise<void> {
    this.stack.background();
    this.wx.send('AppHide');
    await this.settle();
  }
  /** Comes back to the app, or from the mini-program over it, with that one’s data. */
  async comeBack(extraData?: object): Promise<void> {
    const other = this.wx.leaveMiniProgram();
    if (extraData && !other) throw new Error('No other mini-program is open');
    this.stack.foreground(
      other && { scene: 1038, referrerInfo: { appId: other.appId, extraData: extraData ?? {} } },
    );
    this.wx.send('AppShow', this.stack.enterOptions());
    await this.settle();
  }

  /** Answers the open modal. */
  async answer(confirm: boolean, content?: string, options: ActOptions = {}): Promise<void> {
    if (!this.wx.modal) throw new Error(`No modal is open\n${this.screen}`);
    this.wx.answerModal({ confirm, ...defined({ content }) });
    await this.wait(options);
  }

  /** Answers the open action sheet by index or words; null closes it. */
  async pick(choice: number | string | null, options: ActOptions = {}): Promise<void> {
    if (!this.wx.sheet) throw new Error(`No action sheet is open\n${this.screen}`);
    this.wx.answerSheet(choice);
    await this.wait(options);
  }

  /** Throws if something covers the page. */
  private uncovered(action: string): void {
    const { modal, sheet, masked, loading, miniProgram } = this.wx;
    if (miniProgram)
      throw new Error(`Cannot ${action}: the mini-program ${miniProgram.appId} is open`);
    if (masked) throw new Error(`Cannot ${action}: '${loading}' lies over the page`);
    if (modal)
      throw new Error(`Cannot ${action}: the modal '${modal.title}' ${modal.content} is open`);
    if (sheet)
      throw new Error(`Cannot ${action}: the action sheet ${sheet.items.join('/')} is open`);
  }

  private reach(target: Target, action: string): Found {
    this.uncovered(action);
    const found = this.aimed(target);
    if (!found.visible) throw new Error(`Cannot ${action} ${said(target)}: it is not visible`);
    if (found.disabled) throw new Error(`Cannot ${action} ${said(target)}: it is disabled`);
    return found;
  }

  /** Prefers a control to a heading when several elements have exactly these words. */
  private aimed(target: Target): Found {
    const first = this.find(target);
    if (typeof target !== 'string' || first.text !== target) return first;
    return this.findAll(target).find(one => one.text === target && controlAt(one.element)) ?? first;
  }

  private controlIn(element: El, tags: string[]): El {
    if (tags.includes(tagOf(element))) return element;
    const near = [
      ...findAll(element, tags.join(','), this.typed),
      ...[controlAt(element)].filter(one => one !== undefined),
    ].find(one => tags.includes(tagOf(one)));
    if (!near) throw new Error(`There is no <${tags.join('> or <')}> at <${tagOf(element)}>`);
    return near;
  }

  private need(method: string): void {
    if (typeof this.top.caller[method] !== 'function')
      throw new Error(`${this.where} has no ${method}`);
  }

  private async shareBy(from: 'menu' | 'button', button?: El): Promise<Record<string, unknown>> {
    this.need('onShareAppMessage');
    const target = button && { id: button.id, dataset: this.copy(button.dataset ?? {}) };
    const card = this.stack.call(this.top.caller, 'onShareAppMessage', { from, target });
    return {
      title: this.top.title,
      path: `/${this.top.route}`,
      ...((await card) as object | undefined),
    };
  }

  private navigate(openType: string, url: string, delta: number): void {
    try {
      if (openType === 'navigate') this.stack.navigateTo(url);
      else if (openType === 'redirect') this.stack.redirectTo(url);
      else if (openType === 'switchTab') this.stack.switchTab(url);
      else if (openType === 'reLaunch') this.stack.reLaunch(url);
      else if (openType === 'navigateBack') this.stack.navigateBack(delta);
      else throw new Failure(`open-type '${openType}' is not modelled`);
    } catch (error) {
      this.failed('thrown', error, `navigator ${openType} ${url}`);
    }
  }
}
