import { deskTexts } from '../../../texts/desk';
import type { Scanned } from './scan';
import './scan.scss';

const words = deskTexts.scanning;
const LOOK_EVERY_MS = 200;

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;

/**
 * In the browser: uses the camera if it can read codes, and always offers a field to type the code.
 */
export function scan(): Promise<Scanned> {
  return new Promise(resolve => {
    const dialog = make('dialog', 'scan');
    const note = make('p', 'scan-note', words.noteTyped);
    const form = make('form', 'scan-form');
    const input = make('input', 'scan-input');
    const find = make('button', 'scan-find', words.confirm);
    const close = make('button', 'scan-close', words.close);
    input.setAttribute('aria-label', words.label);
    input.placeholder = words.label;
    input.autocapitalize = 'characters';
    input.autocomplete = 'off';
    close.type = 'button';
    form.append(input, find);
    dialog.append(make('h2', 'scan-title', words.title), note, form, close);

    const watching = watch(dialog, () => finish({ code: found }));
    let found = '';
    const finish = (scanned: Scanned) => {
      watching.stop();
      dialog.remove();
      resolve(scanned);
    };
    watching.onFound = code => {
      found = code;
    };
    watching.onReady = () => {
      note.textContent = words.note;
    };
    form.addEventListener('submit', event => {
      event.preventDefault();
      const code = input.value.trim();
      if (code) finish({ code });
    });
    close.addEventListener('click', () => finish('stopped'));
    dialog.addEventListener('cancel', () => finish('stopped'));
    document.body.append(dialog);
    dialog.showModal();
    input.focus();
  });
}

interface Watching {
  stop: () => void;
  onFound: (code: string) => void;
  onReady: () => void;
}

/** Looks for a code in the camera's picture, if the browser supports both. */
function watch(dialog: HTMLElement, done: () => void): Watching {
  const { BarcodeDetector } = window as { BarcodeDetector?: DetectorClass };
  let stream: MediaStream | undefined;
  let stopped = false;
  const watching: Watching = {
    stop: () => {
      stopped = true;
      for (const track of stream?.getTracks() ?? []) track.stop();
    },
    onFound: () => {},
    onReady: () => {},
  };
  const begin = async (Barcodes: DetectorClass) => {
    const detector = new Barcodes({ formats: ['qr_code'] });
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    if (stopped) return watching.stop();
    const video = make('video', 'scan-video');
    video.muted = true;
    video.playsInline = true;
    video.srcObject = stream;
    dialog.insertBefore(video, dialog.children[1] ?? null);
    await video.play();
    watching.onReady();
    while (!stopped) {
      const [code] = await detector.detect(video);
      if (code && !stopped) {
        watching.onFound(code.rawValue);
        return done();
      }
      await new Promise(resolve => setTimeout(resolve, LOOK_EVERY_MS));
    }
  };
  // Without a camera, or permission to use it, the user types the code.
  if (BarcodeDetector && navigator.mediaDevices) begin(BarcodeDetector).catch(() => {});
  return watching;
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = '') {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
