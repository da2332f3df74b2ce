/**
 * A subscription template as in WeChat’s console: its id, and its fields by key (thing1, date2
 * ...).
 */
export interface Template {
  id: string;
  title?: string;
  fields: string[];
  /** The label of each field where messages are shown. */
  labels?: Record<string, string>;
}

const length = (text: string) => [...text].length;
const CHINESE = /\p{Script=Han}/u;
// chinese: a date as WeChat writes it
const DATE = /^\d{4}(年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2}|\.\d{1,2}\.\d{1,2})$/;
const CLOCK = '([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?';
const TIME = new RegExp(
  // chinese: a date as WeChat writes it
  `^(\\d{4}(年\\d{1,2}月\\d{1,2}日|-\\d{1,2}-\\d{1,2}|/\\d{1,2}/\\d{1,2}|\\.\\d{1,2}\\.\\d{1,2})\\s*)?${CLOCK}$`,
);

/**
 * Whether a value fits a field’s type, by WeChat’s published rules. The type is the key without its
 * number.
 */
const RULES: Record<string, (text: string) => boolean> = {
  thing: text => length(text) <= 20,
  number: text => length(text) <= 32 && /^-?\d+(\.\d+)?$/.test(text),
  letter: text => length(text) <= 32 && /^[A-Za-z]+$/.test(text),
  symbol: text => length(text) <= 5 && /^[\p{P}\p{S}]+$/u.test(text),
  character_string: text => length(text) <= 32 && /^[\x20-\x7e]+$/.test(text),
  time: text => spans(text, one => TIME.test(one) || DATE.test(one)),
  date: text => spans(text, one => DATE.test(one) || TIME.test(one)),
  // chinese: the sign of the currency
  amount: text => /^[^\d]?\d{1,10}(\.\d+)?元?$/.test(text),
  phone_number: text => length(text) <= 17 && /^[\d+\-() ]+$/.test(text),
  car_number: text => length(text) <= 8,
  name: text =>
    CHINESE.test(text)
      ? length(text) <= 10 && !/\d/.test(text)
      : length(text) <= 20 && /^[A-Za-z][A-Za-z .'·-]*$/.test(text),
  phrase: text => length(text) <= 5 && /^\p{Script=Han}+$/u.test(text),
  enum: text => length(text) <= 10,
  short_thing: text => length(text) <= 5,
  const: text => length(text) <= 20,
};

/** Whether a value fits, or two values joined by a `~` do. */
function spans(text: string, fits: (one: string) => boolean): boolean {
  const parts = text.split('~').map(part => part.trim());
  return parts.length <= 2 && parts.every(fits);
}

/** The type of a field: its key without the number at the end. */
function typeOf(field: string): string {
  return field.replace(/\d+$/, '');
}

/**
 * Checks the templates of a stack.
 *
 * @throws Error naming the template and field
 */
export function checkTemplates(templates: Template[]): void {
  for (const { id, fields } of templates) {
    for (const field of fields) {
      if (!/\d$/.test(field) || !RULES[typeOf(field)]) {
        throw new Error(`template ${id}: the field "${field}" has no type that WeChat knows`);
      }
    }
  }
}

/**
 * WeChat’s objection to the data of a message; null if there is none. A field outside the template
 * is ignored, as WeChat does.
 */
export function faultOf(template: Template, data: Record<string, unknown>): string | null {
  for (const field of template.fields) {
    const value = (data[field] as { value?: unknown } | undefined)?.value;
    if (value === undefined || value === null || value === '') {
      return `argument invalid! data.${field}.value is empty`;
    }
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string' || !RULES[typeOf(field)]!(text)) {
      return `argument invalid! data.${field}.value invalid`;
    }
  }
  return null;
}
