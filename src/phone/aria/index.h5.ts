import { defined } from '../../../domain/defined';
import type { Aria } from './aria';

const REACHED_BY_KEY = ['button', 'link', 'tab', 'radio', 'switch'];

/** ARIA attributes; elements that can be pressed are also reached with the Tab key. */
export const aria = ({ role, label, disabled, selected, checked, hidden, current }: Aria) => ({
  ...defined({ role }),
  // The page's title in the bar is the heading of level 1.
  ...defined({ 'aria-level': role === 'heading' ? 2 : undefined }),
  // A label without a role belongs to a field: there, screen readers read the browser's input
  // inside Taro's element.
  ...(label && (role ? { 'aria-label': label } : { nativeProps: { 'aria-label': label } })),
  ...defined({
    'aria-disabled': disabled !== undefined ? String(disabled) : undefined,
    'aria-selected': selected !== undefined ? String(selected) : undefined,
    'aria-checked': checked !== undefined ? String(checked) : undefined,
    'aria-hidden': hidden ? 'true' : undefined,
    'aria-current': current ? 'page' : undefined,
    tabIndex: role && REACHED_BY_KEY.includes(role) ? (disabled ? -1 : 0) : undefined,
  }),
});
