import { ownHospital } from '../../../types/hospital/own';
import './sheet.scss';

const { name: hospital } = ownHospital;

/**
 * A sheet that slides in from below, with the look of WeChat's sheets, for the browser. Escape
 * calls `cancelled`.
 */
export function makeSheet(title: string, cancelled: () => void) {
  const dialog = make('dialog', 'sheet');
  const head = make('div', 'sheet-head');
  const name = make('p', 'sheet-name', hospital);
  const heading = make('h2', 'sheet-title', title);
  const list = make('div', 'sheet-list');
  const foot = make('div', 'sheet-foot');
  heading.id = 'sheet-title';
  dialog.setAttribute('aria-labelledby', heading.id);
  head.append(name, heading);
  dialog.append(head, list, foot);
  dialog.addEventListener('cancel', event => {
    event.preventDefault();
    cancelled();
  });
  return {
    /** Shows the sheet; Enter presses its last button. */
    show(rows: HTMLElement[], buttons: HTMLElement[]) {
      list.append(...rows);
      foot.append(...buttons);
      document.body.append(dialog);
      dialog.showModal();
      buttons.at(-1)?.focus();
    },
    close: () => dialog.remove(),
  };
}

/** Asks a question in a sheet; returns whether the user agreed. */
export function askInSheet(question: {
  title: string;
  lines: string[];
  yes: string;
  no: string;
}): Promise<boolean> {
  return new Promise(resolve => {
    const end = (answer: boolean) => {
      sheet.close();
      resolve(answer);
    };
    const sheet = makeSheet(question.title, () => end(false));
    sheet.show(
      question.lines.map(line => make('p', 'sheet-line', line)),
      [button(question.no, () => end(false)), button(question.yes, () => end(true), 'sheet-yes')],
    );
  });
}

/** A button element. */
export function button(text: string, press: () => void, className = '') {
  const element = make('button', `sheet-button ${className}`.trim(), text);
  element.type = 'button';
  element.addEventListener('click', press);
  return element;
}

/** An element with a class and a text. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = '') {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
