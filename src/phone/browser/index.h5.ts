import { texts } from '../../../texts';
import { ownHospital } from '../../../types/hospital/own';
import './browser.scss';

const { common } = texts.pages;

/**
 * Adds in the browser what WeChat does on a phone: bars with the app's look, names for their
 * buttons, and keys that press buttons.
 */
export function prepareBrowser(): void {
  document.title = ownHospital.name;
  name('.taro-navigation-bar-back', common.goBack);
  name('.taro-navigation-bar-home', common.goHome);
  document.addEventListener('keydown', event => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    const target = event.target as HTMLElement;
    if (!target.matches('[role][tabindex="0"]')) return;
    event.preventDefault();
    target.click();
  });
}

function name(selector: string, label: string): void {
  const button = document.querySelector(selector);
  button?.setAttribute('role', 'button');
  button?.setAttribute('tabindex', '0');
  button?.setAttribute('aria-label', label);
}
