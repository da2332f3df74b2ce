import { letterOf, watchBurst } from './burst';

/** A field as it was before a scanner typed into it. */
interface Before {
  field: HTMLInputElement | HTMLTextAreaElement;
  value: string;
}

/**
 * Listens for a scanner that types like a keyboard, with any focus; a field into which it typed
 * gets its former content back. Returns a function that stops listening.
 */
export function listenForScanner(onScanned: (text: string) => void): () => void {
  const burst = watchBurst();
  let before: Before | undefined;
  const onKey = (event: Event) => {
    // Taro's fields send their own event with the same name after each key.
    if (!(event instanceof KeyboardEvent)) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return burst.end();
    const letter = letterOf(event);
    if (letter !== undefined) {
      if (burst.letter(letter, event.timeStamp)) before = fieldOf(event.target);
      return;
    }
    if (event.key === 'Shift') return;
    if (event.key !== 'Enter') return burst.end();
    const scanned = burst.enter(event.timeStamp);
    if (scanned === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (before) putBack(before);
    onScanned(scanned);
  };
  window.addEventListener('keydown', onKey, true);
  return () => window.removeEventListener('keydown', onKey, true);
}

function fieldOf(target: EventTarget | null): Before | undefined {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    ? { field: target, value: target.value }
    : undefined;
}

/**
 * Restores the field's text. The page receives it like typed input, so that its state equals the
 * field.
 */
function putBack({ field, value }: Before): void {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
