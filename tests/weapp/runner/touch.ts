import * as glassEasel from 'glass-easel';
import { defined } from '../../../domain/defined';
import { above, attribute, below, isOn, type Typed, tagOf, wordsIn } from './tree';

type El = glassEasel.Element;

/** Copies an event’s detail into the app’s own realm. */
export type Copy = <T>(value: T) => T;

/**
 * Sends an event as WeChat’s view layer does. Touches bubble through components; a control’s own
 * events do not. Returns the number of listeners called.
 */
export function fire(element: El, type: string, detail: unknown, bubbles = false): number {
  let heard = 0;
  const touches = [{ identifier: 0, pageX: 0, pageY: 0, clientX: 0, clientY: 0 }];
  glassEasel.Event.triggerEvent(element, type, detail, {
    bubbles,
    composed: bubbles,
    capturePhase: bubbles,
    handleListenerReturn: answer => {
      heard += 1;
      return answer as boolean | undefined;
    },
    ...defined({
      extraFields: bubbles
        ? {
            touches: type === 'touchend' || type === 'tap' ? [] : touches,
            changedTouches: touches,
          }
        : undefined,
    }),
  });
  return heard;
}

const CONTROLS = new Set([
  'button',
  'switch',
  'checkbox',
  'radio',
  'navigator',
  'label',
  'picker',
  'input',
  'textarea',
]);
const LABELLED = new Set(['button', 'switch', 'checkbox', 'radio']);

/** The control that a tap on this element reaches: the element itself or the nearest around it. */
export function controlAt(element: El): El | undefined {
  if (CONTROLS.has(tagOf(element))) return element;
  for (const parent of above(element)) if (CONTROLS.has(tagOf(parent))) return parent;
  return undefined;
}

const nearest = (element: El, tag: string): El | undefined => {
  for (const parent of above(element)) if (tagOf(parent) === tag) return parent;
  return undefined;
};

/** The built-in elements’ own reactions to touch, typing and submitting. */
export class Controls {
  constructor(
    private readonly typed: Typed,
    private readonly copy: Copy,
    /** The requests of a navigator, or of a button with an open-type, to the app or WeChat. */
    private readonly ask: {
      navigate(openType: string, url: string, delta: number): void;
      share(button: El): void;
      phoneNumber(button: El): void;
      agree(button: El): void;
    },
  ) {}

  /**
   * Taps an element: touches and a tap that bubbles, then the control’s own reaction. Returns
   * whether anything took it.
   */
  tap(element: El): boolean {
    let taken = 0;
    const met: El[] = [];
    const heard: [El, () => void][] = [];
    for (const one of [element, ...above(element)]) {
      if (!CONTROLS.has(tagOf(one))) continue;
      const hear = () => {
        met.push(one);
      };
      one.addListener('tap', hear);
      heard.push([one, hear]);
    }
    try {
      fire(element, 'touchstart', this.copy({ x: 0, y: 0 }), true);
      fire(element, 'touchend', this.copy({ x: 0, y: 0 }), true);
      taken = fire(element, 'tap', this.copy({ x: 0, y: 0 }), true);
    } finally {
      for (const [one, hear] of heard) one.removeListener('tap', hear);
    }
    for (const control of met)
      if (!isOn(control, 'disabled')) this.act(control, met[0] === control);
    return taken > 0;
  }

  private act(control: El, first: boolean): void {
    const tag = tagOf(control);
    if (tag === 'button') this.button(control);
    else if (tag === 'switch' || tag === 'checkbox' || tag === 'radio') this.toggle(control);
    else if (tag === 'navigator') {
      const openType = wordsIn(attribute(control, 'open-type')) || 'navigate';
      const delta = Number(attribute(control, 'delta') ?? 1);
      this.ask.navigate(openType, wordsIn(attribute(control, 'url')), delta);
    } else if (tag === 'label' && first) {
      // A tap on the inner control has already done it.
      this.label(control);
    }
  }

  private button(button: El): void {
    const form = nearest(button, 'form');
    const kind = attribute(button, 'form-type');
    if (form && kind === 'submit') this.submit(form);
    if (form && kind === 'reset') this.reset(form);
    const openType = attribute(button, 'open-type');
    if (openType === 'share') this.ask.share(button);
    if (openType === 'getPhoneNumber') this.ask.phoneNumber(button);
    if (openType === 'agreePrivacyAuthorization') this.ask.agree(button);
  }

  private label(label: El): void {
    const wanted = wordsIn(attribute(label, 'for'));
    let root: El = label;
    for (const parent of above(label)) root = parent;
    const target = wanted
      ? [...below(root)].find(element => element.id === wanted)
      : [...below(label)].find(element => LABELLED.has(tagOf(element)));
    if (!target || isOn(target, 'disabled')) return;
    if (tagOf(target) === 'button') this.tap(target);
    else if (LABELLED.has(tagOf(target))) this.toggle(target);
  }

  private toggle(control: El): void {
    const on = Boolean(this.typed.of(control, 'checked'));
    const tag = tagOf(control);
    if (tag === 'switch') {
      this.typed.put(control, 'checked', !on);
      fire(control, 'change', this.copy({ value: !on }));
      return;
    }
    const group = nearest(control, `${tag}-group`);
    if (tag === 'radio') {
      if (on) return;
      for (const other of group ? below(group) : []) {
        if (tagOf(other) === 'radio') this.typed.put(other, 'checked', false);
      }
    }
    this.typed.put(control, 'checked', tag === 'radio' || !on);
    if (group) fire(group, 'change', this.copy({ value: this.valueOf(group) }));
  }

  /**
   * Replaces the field’s text: focus, input, blur; `confirm` also presses the keyboard’s own
   * button.
   */
  type(field: El, text: string, confirm = false): void {
    const tag = tagOf(field);
    if (tag !== 'input' && tag !== 'textarea') throw new Error(`A <${tag}> cannot be typed in`);
    if (isOn(field, 'disabled')) throw new Error('The field is disabled');
    const kind = wordsIn(attribute(field, 'type'));
    const impossible = tag === 'input' ? KEYBOARDS[kind]?.exec(text)?.[0] : undefined;
    if (impossible) throw new Error(`The keyboard of type '${kind}' has no '${impossible}'`);
    const most = Number(attribute(field, 'maxlength') ?? 140);
    const value = most >= 0 ? [...text].slice(0, most).join('') : text;
    fire(field, 'focus', this.copy({ value: wordsIn(this.typed.of(field, 'value')), height: 300 }));
    this.typed.put(field, 'value', value);
    fire(
      field,
      'input',
      this.copy({ value, cursor: value.length, keyCode: value.charCodeAt(value.length - 1) || 8 }),
    );
    if (confirm) fire(field, 'confirm', this.copy({ value }));
    fire(field, 'blur', this.copy({ value, cursor: value.length }));
  }

  /**
   * Chooses in a picker. Selector: an index or an item’s words; several columns: an array of
   * indexes; date and time: the text; region: its names.
   *
   * @throws on an impossible choice
   */
  choose(picker: El, choice: number | string | (number | string)[]): void {
    if (isOn(picker, 'disabled')) throw new Error('The picker is disabled');
    const tag = tagOf(picker);
    if (tag === 'picker-view') {
      fire(picker, 'change', this.copy({ value: [choice].flat() }));
      return;
    }
    if (tag !== 'picker') throw new Error(`A <${tag}> is no picker`);
    const value = this.picked(picker, wordsIn(attribute(picker, 'mode')) || 'selector', choice);
    this.typed.put(picker, 'value', value);
    fire(picker, 'change', this.copy({ value }));
  }

  private picked(picker: El, mode: string, choice: number | string | (number | string)[]): unknown {
    const range = (attribute(picker, 'range') ?? []) as unknown[];
    const key = wordsIn(attribute(picker, 'range-key'));
    const label = (item: unknown) =>
      key ? wordsIn((item as Record<string, unknown> | undefined)?.[key]) : wordsIn(item);
    const indexIn = (items: unknown[], wanted: number | string): number => {
      const index = typeof wanted === 'number' ? wanted : items.map(label).indexOf(wanted);
      if (items[index] === undefined) {
        throw new Error(`The picker has no '${wanted}': ${items.map(label).join(', ')}`);
      }
      return index;
    };
    if (mode === 'selector') {
      // WeChat gives the index as text.
      return String(indexIn(range, choice as number | string));
    }
    if (mode === 'multiSelector') {
      return [choice]
        .flat()
        .map((wanted, column) => indexIn((range[column] ?? []) as unknown[], wanted));
    }
    if (mode === 'date' || mode === 'time') {
      const text = String(choice);
      const form = mode === 'date' ? /^\d{4}(-\d\d(-\d\d)?)?$/ : /^\d\d:\d\d$/;
      const [start, end] = [wordsIn(attribute(picker, 'start')), wordsIn(attribute(picker, 'end'))];
      if (!form.test(text) || (start && text < start) || (end && text > end)) {
        throw new Error(`The ${mode} picker from '${start}' to '${end}' cannot give '${text}'`);
      }
      return text;
    }
    return choice;
  }

  /** The value of a named control, as a form reports it. */
  valueOf(control: El): unknown {
    switch (tagOf(control)) {
      case 'switch':
        return Boolean(this.typed.of(control, 'checked'));
      case 'radio-group':
        return wordsIn(attribute(this.within(control, 'radio', true)[0] ?? control, 'value'));
      case 'checkbox-group':
        return this.within(control, 'checkbox', true).map(box => wordsIn(attribute(box, 'value')));
      case 'input':
      case 'textarea':
        return wordsIn(this.typed.of(control, 'value'));
      default:
        return this.typed.of(control, 'value');
    }
  }

  private within(group: El, tag: string, checked: boolean): El[] {
    return [...below(group)].filter(
      element => tagOf(element) === tag && Boolean(this.typed.of(element, 'checked')) === checked,
    );
  }

  submit(form: El): void {
    const value: Record<string, unknown> = {};
    for (const control of this.named(form))
      value[wordsIn(attribute(control, 'name'))] = this.valueOf(control);
    fire(form, 'submit', this.copy({ value }));
  }

  reset(form: El): void {
    for (const element of below(form)) this.typed.forget(element);
    for (const element of below(form)) {
      if (['input', 'textarea'].includes(tagOf(element))) this.typed.put(element, 'value', '');
    }
    fire(form, 'reset', this.copy({}));
  }

  private named(form: El): El[] {
    return [...below(form)].filter(
      element => FIELDS.has(tagOf(element)) && wordsIn(attribute(element, 'name')) !== '',
    );
  }
}

const FIELDS = new Set([
  'input',
  'textarea',
  'picker',
  'switch',
  'slider',
  'radio-group',
  'checkbox-group',
  'picker-view',
]);

/** The characters that each keyboard cannot give. */
const KEYBOARDS: Record<string, RegExp> = {
  number: /[^0-9]/,
  digit: /[^0-9.]/,
  idcard: /[^0-9Xx]/,
};
