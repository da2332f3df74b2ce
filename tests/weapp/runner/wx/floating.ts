import type { Kit } from './kit';
import { Failure, type Modal, type Sheet, type Toast } from './types';

type ModalAnswer = { confirm: boolean; content?: string };
type Choice = number | string | null;

/** Adds modals, action sheets, toasts and loading marks to `wx`, with the user’s answers. */
export function giveFloating({ define, text }: Kit) {
  const toasts: Toast[] = [];
  const modals: Modal[] = [];
  const sheets: Sheet[] = [];
  const answers = { modal: [] as ModalAnswer[], sheet: [] as Choice[] };
  let openModal: { modal: Modal; answer: (a: ModalAnswer) => void } | undefined;
  let openSheet: { sheet: Sheet; answer: (choice: Choice) => void } | undefined;
  let loading: string | undefined;
  let masked = false;

  define('showModal', options => {
    const modal: Modal = {
      title: text(options.title),
      content: text(options.content),
      showCancel: options.showCancel !== false,
      confirmText: text(options.confirmText, '确定'),
      cancelText: text(options.cancelText, '取消'),
      editable: options.editable === true,
      placeholderText: text(options.placeholderText),
    };
    for (const name of ['confirmText', 'cancelText'] as const) {
      if ([...modal[name]].length > 4) {
        throw new Failure(`${name} length should not larger than 4 Chinese characters`);
      }
    }
    modals.push(modal);
    return new Promise<object>(resolve => {
      const answer = ({ confirm, content }: { confirm: boolean; content?: string }) => {
        openModal = undefined;
        resolve({ confirm, cancel: !confirm, content: modal.editable ? (content ?? '') : null });
      };
      const queued = answers.modal.shift();
      if (queued) answer(queued);
      else openModal = { modal, answer };
    });
  });
  define('showActionSheet', options => {
    const items = (options.itemList as unknown[] | undefined)?.map(String) ?? [];
    if (items.length === 0)
      throw new Failure('parameter error: itemList should have at least 1 item');
    if (items.length > 6) throw new Failure('parameter error: itemList should not be large than 6');
    const sheet = { items, alertText: text(options.alertText) };
    sheets.push(sheet);
    return new Promise<object>((resolve, reject) => {
      const answer = (choice: number | string | null) => {
        openSheet = undefined;
        const index = typeof choice === 'string' ? items.indexOf(choice) : choice;
        if (index === null) reject(new Failure('cancel'));
        else resolve({ tapIndex: index });
      };
      const queued = answers.sheet.shift();
      if (queued !== undefined) answer(queued);
      else openSheet = { sheet, answer };
    });
  });
  define('showToast', options => {
    loading = undefined;
    toasts.push({ title: text(options.title), icon: text(options.icon, 'success') });
  });
  define('hideToast', () => {});
  define('showLoading', options => {
    loading = text(options.title);
    masked = options.mask === true;
  });
  define('hideLoading', () => {
    loading = undefined;
  });

  return {
    toasts,
    modals,
    sheets,
    get modal() {
      return openModal?.modal;
    },
    get sheet() {
      return openSheet?.sheet;
    },
    get loading() {
      return loading;
    },
    get masked() {
      return loading !== undefined && masked;
    },
    answerModal: (answer: ModalAnswer) => {
      if (!openModal) {
        answers.modal.push(answer);
        return;
      }
      if (!answer.confirm && !openModal.modal.showCancel) {
        throw new Error(`The modal '${openModal.modal.title}' has no cancel button`);
      }
      openModal.answer(answer);
    },
    answerSheet: (choice: Choice) => {
      if (!openSheet) {
        answers.sheet.push(choice);
        return;
      }
      const { items } = openSheet.sheet;
      if (
        choice !== null &&
        items[typeof choice === 'string' ? items.indexOf(choice) : choice] === undefined
      ) {
        throw new Error(`The action sheet has no '${choice}': ${items.join(', ')}`);
      }
      openSheet.answer(choice);
    },
  };
}
